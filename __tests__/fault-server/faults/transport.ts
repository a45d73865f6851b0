import type { Fault } from '../fault.ts';

/** What the network, or something in between, does to a stream. */

export const TRANSPORT_FAULTS = {
  'delayed-headers': {
    wire: 'Nothing for 150 ms, then a healthy stream; the server’s durations know nothing of the delay.',
    conclude: 'The client waited longer than the server says: something stands between them.',
    source: 'a proxy or a network in front',
    call: { delayMs: 150 },
  },
  'no-answer': {
    wire: 'The request is taken and nothing is ever answered.',
    conclude: 'Failed by the time limit for the first token; leaving must work before the first byte.',
    source: 'headers come with the first chunk (server/routes.go `streamResponse`)',
    call: { silent: true },
  },
  reset: {
    wire: 'Five lines, then the connection is reset.',
    conclude: 'Failed amid the answer.',
    source: 'RFC 9293, 3.5.2',
    call: { endAfter: 5, ending: 'reset' },
  },
  'reset-before-headers': {
    wire: 'The connection is reset before the first byte of the reply.',
    conclude: 'Failed before anything was measured.',
    source: 'RFC 9293, 3.5.2',
    call: { endAfter: 0, ending: 'reset' },
  },
  'switching-protocols': {
    wire: 'HTTP 101, to a protocol that nobody asked for, and nothing after it.',
    conclude: 'Failed before anything was measured: there is no reply to wait for.',
    source: 'RFC 9110, 15.2.2; a proxy or another program at the port',
    call: { refusal: { status: 101, body: '', headers: { connection: 'Upgrade', upgrade: 'websocket' } } },
  },
  stall: {
    wire: 'Five lines, then silence on an open connection.',
    conclude: 'Failed by the limit on silence, not by that on the whole call.',
    source: 'a GPU that hangs, a network that drops',
    call: { endAfter: 5, ending: 'hang' },
  },
  hiccup: {
    wire: 'A line in the middle comes 60 ms late, then all goes on.',
    conclude: 'Valid and slow: the decode duration shows it.',
    source: 'another program on the GPU',
    call: {
      shape: (pieces) =>
        pieces.map((piece, at) => (at === pieces.length >> 1 ? { ...piece, delayMs: 60 } : piece)),
    },
  },
  'no-done': {
    wire: 'HTTP ends well without a `done` record. Where `stream` is false: one reply with `done` false.',
    conclude: 'Failed: no counts, no rate.',
    source: 'server/routes.go `writeChatResponse`: the last chunk is the reply, whatever it is',
    call: { ending: 'no-done' },
  },
  'half-line': {
    wire: 'The last line is cut in the middle, and HTTP ends well.',
    conclude: 'Failed: the stream is no NDJSON to its end.',
    source: 'a proxy that gives up',
    call: { endAfter: 5, ending: 'half-line' },
  },
  'malformed-line': {
    wire: 'The second line is no JSON; all others are healthy, the final record too.',
    conclude: 'The stream cannot be trusted. The ollama client drops the line with a warning.',
    source: 'ollama-js src/utils.ts `parseJSON`',
    call: {
      shape: ([first = {}, ...rest]) => [first, { raw: '{"model":"gemma3:latest","message":{"rol' }, ...rest],
    },
  },
  'garbage-end': {
    wire: 'Text, then a line that is a command to a CI runner instead of JSON, and the end.',
    conclude: 'Failed; the line must not reach a log as it is.',
    source: 'GitHub workflow commands begin with two colons',
    call: { ending: 'garbage' },
  },
  'split-lines': {
    wire: 'Each line arrives in packets of 16 bytes.',
    conclude: 'Healthy.',
    source: 'RFC 9112, 7.1: chunks are no lines',
    call: { packetBytes: 16 },
  },
  'split-utf8': {
    wire: 'Text beyond ASCII, each byte in a packet of its own.',
    conclude: 'Healthy: the text is whole once it is decoded over packets.',
    source: 'RFC 3629: up to four bytes a character',
    call: {
      shape: (pieces) => pieces.map((piece) => ({ ...piece, content: 'wörd 🌍 ' })),
      packetBytes: 1,
    },
  },
  'coalesced-lines': {
    wire: 'Four lines in each packet.',
    conclude: 'Healthy; times between lines mean nothing.',
    source: 'RFC 9112, 7.1: chunks are no lines',
    call: { linesPerPacket: 4 },
  },
  buffered: {
    wire: 'Nothing until the end, then all lines in one burst; the durations tell of a stream.',
    conclude: 'The client’s time to first token is the whole call’s and no measurement of the server’s.',
    source: 'nginx `proxy_buffering`',
    call: { holdsBack: true },
  },
  'connection-resets': {
    wire: 'The first two connections are reset before they are read.',
    conclude: 'Not reached; may be tried again.',
    source: 'RFC 9293, 3.5.2',
    script: { resetConnections: 2 },
  },
  'listens-late': {
    wire: 'For 150 ms nobody listens: connections are refused.',
    conclude: 'Not reached; may be tried again.',
    source: 'a server that is starting',
    script: { listenAfterMs: 150 },
  },
} as const satisfies Readonly<Record<string, Fault>>;
