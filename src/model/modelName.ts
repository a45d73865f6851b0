/**
 * Whether two names are of one model: Ollama folds case, takes `latest` where there is no tag, and tells names without
 * the parts that are its defaults (ollama/ollama types/model/name.go, DisplayShortest).
 */
export function sameModel(a: string, b: string): boolean {
  return modelKey(a) === modelKey(b);
}

/** The name that all names of a model share. */
export function modelKey(name: string): string {
  const short = name
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^registry\.ollama\.ai\//, '')
    .replace(/^library\//, '');
  const lastPart = short.slice(short.lastIndexOf('/') + 1);
  return lastPart.includes(':') ? short : `${short}:latest`;
}
