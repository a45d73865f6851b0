/** Writes GGUF v3, little-endian: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */

export type GgufValue =
  | { readonly type: 'u32' | 'f32'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'strings'; readonly value: readonly string[] }
  | { readonly type: 'f32s' | 'i32s'; readonly value: readonly number[] };

/** `shape` is in GGUF's order: the contiguous dimension first. */
export interface GgufTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: 'f32' | 'f16';
  readonly values: Float32Array;
}

const valueType = { u32: 4, i32: 5, f32: 6, bool: 7, string: 8, array: 9 } as const;
const tensorType = { f32: 0, f16: 1 } as const;
const alignment = 32;

export function writeGguf(metadata: ReadonlyMap<string, GgufValue>, tensors: readonly GgufTensor[]): Buffer {
  const header = [Buffer.from('GGUF'), u32(3), u64(tensors.length), u64(metadata.size)];
  for (const [key, value] of metadata) header.push(string(key), encodeValue(value));
  const data: Buffer[] = [];
  let offset = 0;
  for (const tensor of tensors) {
    const bytes = pad(encodeTensor(tensor));
    header.push(string(tensor.name), u32(tensor.shape.length), ...tensor.shape.map(u64));
    header.push(u32(tensorType[tensor.type]), u64(offset));
    data.push(bytes);
    offset += bytes.length;
  }
  return Buffer.concat([pad(Buffer.concat(header)), ...data]);
}

function encodeValue(item: GgufValue): Buffer {
  switch (item.type) {
    case 'u32':
      return Buffer.concat([u32(valueType.u32), u32(item.value)]);
    case 'f32':
      return Buffer.concat([u32(valueType.f32), f32(item.value)]);
    case 'bool':
      return Buffer.concat([u32(valueType.bool), Buffer.from([item.value ? 1 : 0])]);
    case 'string':
      return Buffer.concat([u32(valueType.string), string(item.value)]);
    case 'strings':
      return array(valueType.string, item.value.map(string));
    case 'f32s':
      return array(valueType.f32, item.value.map(f32));
    case 'i32s':
      return array(valueType.i32, item.value.map(u32));
  }
}

function array(elementType: number, elements: readonly Buffer[]): Buffer {
  return Buffer.concat([u32(valueType.array), u32(elementType), u64(elements.length), ...elements]);
}

function encodeTensor(tensor: GgufTensor): Buffer {
  const size = tensor.type === 'f16' ? 2 : 4;
  const bytes = Buffer.alloc(tensor.values.length * size);
  tensor.values.forEach((value, index) => {
    if (size === 2) bytes.writeUInt16LE(halfBits(value), index * 2);
    else bytes.writeFloatLE(value, index * 4);
  });
  return bytes;
}

const scratch = new DataView(new ArrayBuffer(4));

/** IEEE 754 half precision, truncated; magnitudes below the smallest normal (6.1e-5) become 0. */
function halfBits(value: number): number {
  scratch.setFloat32(0, value);
  const bits = scratch.getUint32(0);
  const exponent = ((bits >>> 23) & 0xff) - 112;
  const sign = (bits >>> 16) & 0x8000;
  return exponent <= 0 ? sign : sign | (exponent << 10) | ((bits >>> 13) & 0x3ff);
}

function pad(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((alignment - (bytes.length % alignment)) % alignment)]);
}

function string(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([u64(bytes.length), bytes]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function f32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}
