export { LogAlarm } from './log-alarm.js';
export { FileLogSigner, type LogSigner, type SignedTree, type SignRequest } from './log-signer.js';
export { Sequencer, type SequencedBatch } from './sequencer.js';
