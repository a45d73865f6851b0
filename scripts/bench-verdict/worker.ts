import { parentPort } from 'node:worker_threads';
import { type Cell, playCell } from './cell.ts';

parentPort?.on('message', (cell: Cell) => parentPort?.postMessage(playCell(cell)));
