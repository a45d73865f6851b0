import { describe, expect, test } from '@jest/globals';
import { allowListedEnvironment, serverEnvironment } from '../../src/io/childEnvironment.ts';

const RUNNER = {
  PATH: '/usr/bin',
  HOME: '/home/runner',
  LC_ALL: 'C.UTF-8',
  XDG_RUNTIME_DIR: '/run/user/1',
  CUDA_VISIBLE_DEVICES: '0',
  NVIDIA_VISIBLE_DEVICES: 'all',
  HSA_OVERRIDE_GFX_VERSION: '10.3.0',
  OLLAMA_MODELS: '/models',
  https_proxy: 'http://proxy:3128',
  RUNNER_TRACKING_ID: 'github_0b0e',
  'INPUT_GITHUB-TOKEN': 'canary',
  ACTIONS_RUNTIME_TOKEN: 'canary',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'canary',
  ACTIONS_RESULTS_URL: 'canary',
  GITHUB_TOKEN: 'canary',
  GITHUB_ENV: 'canary',
  OLLAMA_API_KEY: 'canary',
  NVIDIA_API_KEY: 'canary',
  AWS_SECRET_ACCESS_KEY: 'canary',
  OLLAMA_CREDENTIALS: 'canary-1',
  NVIDIA_NGC_PASSWD: 'canary-1',
  LC_DB_PASS: 'canary-1',
  XDG_SESSION_COOKIE: 'canary-1',
  // No secret, whatever it is called.
  OLLAMA_AUTH: 'true',
  NODE_OPTIONS: 'canary',
};

describe('allowListedEnvironment', () => {
  test('keeps what a server and a GPU tool need, and nothing that a runner hides in the environment', () => {
    expect(allowListedEnvironment(RUNNER, {}, 'linux')).toEqual({
      PATH: '/usr/bin',
      HOME: '/home/runner',
      LC_ALL: 'C.UTF-8',
      XDG_RUNTIME_DIR: '/run/user/1',
      CUDA_VISIBLE_DEVICES: '0',
      NVIDIA_VISIBLE_DEVICES: 'all',
      HSA_OVERRIDE_GFX_VERSION: '10.3.0',
      RUNNER_TRACKING_ID: 'github_0b0e',
    });
  });

  test('a server has its own settings and proxies on top', () => {
    expect(serverEnvironment(RUNNER, { OLLAMA_HOST: 'here' }, 'linux')).toEqual({
      ...allowListedEnvironment(RUNNER, {}, 'linux'),
      OLLAMA_HOST: 'here',
      OLLAMA_AUTH: 'true',
      OLLAMA_MODELS: '/models',
      https_proxy: 'http://proxy:3128',
    });
  });

  test('compares names without case on Windows only', () => {
    const env = {
      Path: 'C:\\bin',
      SYSTEMROOT: 'C:\\Windows',
      ollama_models: 'D:\\m',
      Ollama_Api_Key: 'canary',
    };
    expect(serverEnvironment(env, {}, 'win32')).toEqual({
      Path: 'C:\\bin',
      SYSTEMROOT: 'C:\\Windows',
      ollama_models: 'D:\\m',
    });
    expect(allowListedEnvironment({ Path: '/bin', path: '/bin' }, {}, 'linux')).toEqual({});
  });

  test('what is added replaces the inherited value, whatever its case on Windows', () => {
    const extra = { OLLAMA_HOST: 'http://127.0.0.1:1' };
    expect(serverEnvironment({ OLLAMA_HOST: 'elsewhere' }, extra, 'linux')).toEqual(extra);
    expect(serverEnvironment({ Ollama_Host: 'elsewhere' }, extra, 'win32')).toEqual(extra);
  });
});
