import { type Canary, canaryOf } from './canaries.ts';

/** Every kind of variable in which a runner's step can have a secret, each with a canary of its own. */

const NAMES = [
  // GitHub's own; the runner adds its runtime token.
  ...['GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'GITHUB_PAT', 'ACTIONS_CACHE_SECRET'],
  // As people name them
  ...['TOKEN', 'MY_SECRET', 'DB_PASSWORD', 'MYSQL_PWD', 'DB_PASS', 'MYSQL_PASSWD', 'PASSPHRASE', 'KEY'],
  ...['SERVICE_CREDENTIALS', 'SIGNING_KEY', 'DEPLOY_KEY', 'SENTRY_DSN', 'SESSION_COOKIE', 'JWT', 'API_KEY'],
  ...['SLACK_WEBHOOK_URL', 'DB_CONNECTION_STRING', 'DOCKER_AUTH_CONFIG', 'SSH_PRIVATE_KEY', 'deploy_token'],
  // Clouds, registries, models
  ...['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AZURE_CLIENT_SECRET', 'AZURE_STORAGE_KEY'],
  ...['AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGE_SAS_TOKEN', 'GOOGLE_CREDENTIALS', 'GOOGLE_API_KEY'],
  ...['NPM_TOKEN', 'NODE_AUTH_TOKEN', 'npm_config__auth', 'PYPI_API_TOKEN', 'HF_TOKEN', 'OPENAI_API_KEY'],
  // With the beginnings of what GPU tools and Ollama may see
  ...['OLLAMA_API_KEY', 'OLLAMA_PASS', 'OLLAMA_CREDENTIALS', 'OLLAMA_AUTH', 'OLLAMA_TOKEN_2'],
  ...['NVIDIA_API_KEY', 'NVIDIA_NGC_PASSWD', 'CUDA_CREDENTIALS', 'XDG_SESSION_COOKIE', 'LC_DB_PASS'],
  ...['HSA_SECRET_VALUE', 'NVIDIA_WEBHOOK_URL'],
];
/** Addresses with a password: those of proxies are for `ollama serve` as well. */
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];
const ADDRESSES = ['ALL_PROXY', 'OLLAMA_HOST', 'DATABASE_URL', 'PIP_INDEX_URL', 'GOPROXY'];

export const NAMED: readonly Canary[] = NAMES.map((name) => canaryOf(name));
export const PROXIED: readonly Canary[] = PROXIES.map((name) => canaryOf(name));
export const ADDRESSED: readonly Canary[] = ADDRESSES.map((name) => canaryOf(name));
export const PLANTED: readonly Canary[] = [...NAMED, ...PROXIED, ...ADDRESSED];

/** Nobody can know that this is a secret: it shows that everybody speaks, and that every place is looked at. */
export const INNOCENT: Canary = canaryOf('BUILD_LABEL');

const valueIn = (canary: Canary) =>
  NAMED.includes(canary)
    ? canary.value
    : `http://robot:${encodeURIComponent(canary.value)}@127.0.0.1:9/of/${canary.name.toLowerCase()}`;

export const VARIABLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(PLANTED.map((canary) => [canary.name, valueIn(canary)])),
  [INNOCENT.name]: INNOCENT.value,
  // What a job asks for itself goes past the proxies.
  ...{ NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
};

/** What the programs of a job may see beside what they are told by it: names that hold no secret, and no canary in any. */
export const SEEN = ['HOME', 'LANG', 'PATH', 'RUNNER_TRACKING_ID', 'TMPDIR'];
/** `ollama serve` has its own settings and the way out, whose password it cannot do without. */
export const SEEN_BY_SERVE = [
  ...[...SEEN, 'OLLAMA_HOST', 'OLLAMA_BENCHMARK_LOCK', 'NO_PROXY', 'no_proxy'],
  ...PROXIES,
];
