/**
 * Addresses of Ollama in every shape that its own OLLAMA_HOST takes (ollama/ollama envconfig/config.go, Host and
 * ConnectableHost): quotes dropped, http unless said, port 11434 without a scheme but 80 and 443 with one, the
 * unspecified addresses that a server binds turned into loopback. Where Ollama warns and goes on (a bad port, an
 * unknown scheme), nothing is guessed here.
 */

export const DEFAULT_HOST = '127.0.0.1:11434';
export const HOST_ALLOWED =
  'an address such as 127.0.0.1:11434, gpu-box, gpu-box:11434 or https://gpu-box/ollama';

const DEFAULT_PORT = '11434';
const UNSPECIFIED: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '[::]': '[::1]' };

/** The URL, always with its port and without a slash at the end; null where it is no address. */
export function normaliseHost(given: string): string | null {
  const text = given.trim().replace(/^["']+|["']+$/g, '');
  const schemed = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text);
  const scheme = schemed?.[1]?.toLowerCase() ?? (text === 'ollama.com' ? 'https' : 'http');
  const rest = schemed?.[2] ?? text;
  if ((scheme !== 'http' && scheme !== 'https') || /[\s\\?#]/.test(rest)) return null;
  const [, credentials = '', authority = '', path = ''] = /^([^/]*@)?([^/]*)(.*)$/s.exec(rest) ?? [];
  const place = hostAndPort(authority);
  const ownPort = scheme === 'https' ? '443' : schemed === null ? DEFAULT_PORT : '80';
  const port = Number(place?.port ?? ownPort);
  if (place === null || port < 1 || port > 65535) return null;
  try {
    const url = new URL(`${scheme}://${credentials}${place.host}${path}`);
    const host = UNSPECIFIED[url.hostname] ?? url.hostname;
    return `${scheme}://${credentials}${host}:${port}${url.pathname.replace(/\/+$/, '')}`;
  } catch {
    return null;
  }
}

/** The address as it may stand in logs and reports: without user name and password. */
export function printableHost(url: string): string {
  return url.replace(/^((?:[a-z][a-z0-9+.-]*:\/\/)?)[^/]*@/i, '$1');
}

/** `host`, `host:port`, `:port`, `::1`, `[::1]`, `[::1]:port` or nothing; null where it is none of them. */
function hostAndPort(text: string): { host: string; port: string | null } | null {
  if (/^[^[\]]*:[^[\]]*:/.test(text)) return { host: `[${text}]`, port: null };
  const parts = /^(\[[^\]]+\]|[^:[\]]*)(?::(\d{1,5}))?$/.exec(text);
  if (parts === null) return null;
  return { host: parts[1] || '127.0.0.1', port: parts[2] ?? null };
}
