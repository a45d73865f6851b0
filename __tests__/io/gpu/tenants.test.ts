import { describe, expect, test } from '@jest/globals';
import { type GpuProcess, isOllamas, parseProcesses, parseStat } from '../../../src/io/gpu/processes.ts';
import { openTenantBook } from '../../../src/io/gpu/tenants.ts';
import { sections } from './recordings.ts';

const one = (pid: number, name: string | null, memoryMib: number | null): GpuProcess => ({
  ...{ gpuUuid: 'GPU-1', pid, name, memoryMib },
});
const byName = (process: GpuProcess) => isOllamas(process, () => null);

describe('parseProcesses', () => {
  test('rows of Linux and of Windows, and what containers and permissions hide', () => {
    expect(parseProcesses(sections('nvidia-590.48.01-h100-mig.txt')[3]?.rows ?? '')).toMatchObject([
      { pid: 21_180, memoryMib: 2296, name: '/root/tools/memhog' },
      { pid: 21_181, memoryMib: 1272 },
      { pid: 21_198, name: './gpu_burn' },
    ]);
    expect(parseProcesses(sections('nvidia-591.86-windows-rtx-2080-super.txt')[3]?.rows ?? '')).toMatchObject(
      [
        { memoryMib: null, name: 'C:\\Windows\\System32\\dwm.exe' },
        { name: 'C:\\Program Files\\NZXT CAM\\NZXT CAM.exe' },
      ],
    );
    expect(
      parseProcesses('GPU-1, 658, [N/A], [Not Found]\nGPU-1, 4, 12, [Insufficient Permissions]\n'),
    ).toEqual([one(658, null, null), one(4, null, 12)]);
    expect(parseProcesses('GPU-1, 7, 12, /opt/a, b/python')).toEqual([one(7, '/opt/a, b/python', 12)]);
  });

  test('complaints and garbage are no processes', () => {
    const output =
      'Failed to initialize NVML: Driver/library version mismatch\nField "x" is not a valid field to query.\na, b, c, d\n\n';
    expect(parseProcesses(output)).toEqual([]);
  });
});

describe('isOllamas', () => {
  test.each([
    ['/usr/local/bin/ollama', true],
    ['/tmp/ollama3/runners/cuda_v12/ollama_llama_server', true],
    ['/usr/lib/ollama/llama-server', true],
    ['C:\\Users\\me\\AppData\\Local\\Programs\\Ollama\\ollama.exe', true],
    ['C:\\Users\\me\\AppData\\Local\\Programs\\Ollama\\ollama app.exe', true],
    ['/usr/local/bin/ollama runner --model /root/.ollama/models/blobs/sha256-1', true],
    ['llama-server', true],
    ['C:\\Users\\me\\AppData\\Local\\Programs\\Ollama\\lib\\ollama\\llama-server.exe', true],
    ['/usr/bin/ollama-finetune', false],
    ['C:\\tools\\ollama-finetune.exe', false],
    ['C:\\tools\\my ollama.exe', false],
    ['/opt/ollama_benchmarks/run', false],
    ['/opt/llama-server-cuda', false],
    ['/usr/bin/python3 /srv/ollama', false],
    ['/usr/bin/python3', false],
    ['/home/ollama/train.py', false],
  ])('by name: %s %p', (name, expected) => {
    expect(isOllamas({ pid: 7, name }, () => null)).toBe(expected);
  });

  const table = new Map([
    [10, { command: 'ollama', parent: 1 }],
    [11, { command: 'llama-server', parent: 10 }],
    [20, { command: 'bash', parent: 1 }],
    [21, { command: 'llama-server', parent: 20 }],
    [30, { command: 'python3', parent: 11 }],
    [40, { command: 'ollama-finetune', parent: 1 }],
    [41, { command: 'llama-server', parent: 40 }],
    [42, { command: 'ollama_llama_se', parent: 1 }],
  ]);
  const lookUp = (pid: number) => table.get(pid) ?? null;

  test('by its ancestors where the process table tells them', () => {
    expect(isOllamas({ pid: 11, name: '/usr/lib/ollama/llama-server' }, lookUp)).toBe(true);
    expect(isOllamas({ pid: 21, name: '/opt/llama-server' }, lookUp)).toBe(false);
    expect(isOllamas({ pid: 11, name: null }, lookUp)).toBe(true);
    expect(isOllamas({ pid: 42, name: null }, lookUp)).toBe(true);
    expect(isOllamas({ pid: 41, name: '/opt/llama-server' }, lookUp)).toBe(false);
    expect(isOllamas({ pid: 40, name: null }, lookUp)).toBe(false);
  });

  test('a table of another namespace, where the number means another process, is no evidence', () => {
    expect(isOllamas({ pid: 30, name: '/usr/bin/gpu_burn' }, lookUp)).toBe(false);
    expect(isOllamas({ pid: 20, name: '/usr/lib/ollama/llama-server' }, lookUp)).toBe(true);
  });

  test('reads the process table of Linux', () => {
    expect(parseStat('4711 (llama-server) S 4700 4711 4711 0')).toEqual({
      command: 'llama-server',
      parent: 4700,
    });
    expect(parseStat('5 (a b) c) R 1 5 5')).toEqual({ command: 'a b) c', parent: 1 });
    expect(parseStat('')).toBeNull();
  });
});

describe('tenants', () => {
  const standing = [one(1, '/usr/lib/xorg/Xorg', 300), one(2, '/usr/bin/ollama', 5000)];
  const open = () => openTenantBook(standing, byName);

  test('what stands at the start is told and is no tenant, and neither is Ollama', () => {
    const book = open();
    expect(book.standing).toEqual([{ name: '/usr/lib/xorg/Xorg', pid: 1, memoryMib: 300 }]);
    book.observe([one(1, '/usr/lib/xorg/Xorg', 360), one(2, '/usr/bin/ollama', 9000)], 0, 1000);
    book.observe([one(3, '/usr/lib/ollama/llama-server', 9000)], 0, 1000);
    expect(book.between(0, 1000)).toEqual([]);
  });

  test('who comes touches the calls it overlaps and no others', () => {
    const book = open();
    const python = one(9, '/usr/bin/python3', 2000);
    book.observe([python], 9_000, 10_000);
    book.observe([{ ...python, memoryMib: 2500 }], 10_000, 11_000);
    expect(book.between(9_500, 9_700)).toEqual([{ name: '/usr/bin/python3', pid: 9, memoryMib: 2500 }]);
    expect(book.between(10_900, 20_000)).toHaveLength(1);
    expect(book.between(0, 8_999)).toEqual([]);
    expect(book.between(11_001, 20_000)).toEqual([]);
  });

  test('who leaves and comes again has two stays', () => {
    const book = open();
    book.observe([one(9, 'python3', 10)], 0, 1_000);
    book.observe([one(9, 'python3', 10)], 60_000, 61_000);
    expect(book.between(20_000, 30_000)).toEqual([]);
    expect(book.between(0, 70_000)).toHaveLength(2);
  });

  test('who grew by more than 64 MiB and a tenth is a tenant with its growth', () => {
    const book = openTenantBook([one(1, 'Xorg', 300), one(5, 'game', 4000)], byName);
    book.observe([one(1, 'Xorg', 364), one(5, 'game', 4400)], 0, 1000);
    expect(book.between(0, 1000)).toEqual([]);
    book.observe([one(1, 'Xorg', 365), one(5, 'game', 4401)], 0, 1000);
    expect(book.between(0, 1000)).toEqual([
      { name: 'Xorg', pid: 1, memoryMib: 65 },
      { name: 'game', pid: 5, memoryMib: 401 },
    ]);
  });

  test('a process on two GPUs is one, with the memory of both', () => {
    const both = (memoryMib: number) => [
      one(5, 'game', memoryMib),
      { ...one(5, 'game', memoryMib), gpuUuid: 'GPU-2' },
    ];
    const book = openTenantBook(both(100), byName);
    expect(book.standing).toEqual([{ name: 'game', pid: 5, memoryMib: 200 }]);
    book.observe(both(200), 0, 10);
    expect(book.between(0, 10)).toEqual([{ name: 'game', pid: 5, memoryMib: 200 }]);
  });

  test('hidden names are no tenants, and it is told that they are hidden', () => {
    const book = open();
    expect(book.hidesNames()).toBe(false);
    book.observe([one(99, null, 4000)], 0, 1000);
    expect(book.between(0, 1000)).toEqual([]);
    expect(book.hidesNames()).toBe(true);
  });

  test('a window of Windows, whose memory is not told, is no tenant', () => {
    const book = open();
    book.observe([one(7, 'C:\\Windows\\explorer.exe', null), one(8, '/usr/bin/cuda', null)], 0, 1000);
    expect(book.between(0, 1000)).toEqual([{ name: '/usr/bin/cuda', pid: 8, memoryMib: null }]);
  });
});
