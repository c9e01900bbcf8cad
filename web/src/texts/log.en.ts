import type { logZh } from './log.zh';
import type { Texts } from './texts';

const n = (count: number): string => count.toLocaleString('en');

export const logEn: Texts<typeof logZh> = {
  title: 'The ledger’s log',
  hint: 'The ledger only grows. Your browser remembers the checkpoint it saw last and, each time you come, checks that today’s ledger continues it.',
  running: 'Checking the checkpoint…',
  today: 'Today’s checkpoint',
  kept: 'Kept since the last visit',
  noKept: 'This is this browser’s first visit, so nothing was kept; today’s checkpoint has been kept now.',
  origin: 'Name of the log',
  size: 'Entries',
  sizeOf: (size) => n(size),
  root: 'Root hash',
  seenAt: 'Seen at',
  key: 'Verifier key',
  signature: 'Signature',
  signed: 'Verified in this browser: right',
  notSigned: 'No checkpoint that can be believed',
  outcomes: {
    first: 'First visit: the signature is right. Today’s checkpoint and key have been kept for the next visit.',
    same: (at) => `Agrees with your last visit (${at}); nothing has been recorded since.`,
    grew: (at, from, to) =>
      `Agrees with your last visit (${at}): it grew from ${n(from)} to ${n(to)} entries and nothing before has changed.`,
    alarm: 'Does not agree: today’s log is no continuation of the one you saw last. See the warning above.',
    notChecked: 'Not checked this time.',
  },
  again: 'Check again',
  save: 'Download checkpoint file',
  saveNothing: 'There is no checkpoint that can be believed',
  entry: (index) => `Entry ${n(index)}`,
  entryHidden: 'This entry is there; what it says is not yours to see. Its hash is below.',
  entryNone: 'The log has no such entry.',
  leafHash: 'Leaf hash',
  envelope: 'Text as hashed (envelope)',
  find: 'Look at one entry',
  findBox: 'Index of the entry',
  findGo: 'Show',
  elsewhere: 'Verify it elsewhere',
  elsewhereText: [
    'Keep the checkpoint file outside of this service: on a stick, in a mail, with the other party.',
    'When it is to be verified, have an administrator of the service export the log:',
    'On any computer with this program, verify the export against the checkpoint file that you kept:',
    'Exit code 0: whole, and a continuation of your checkpoint; 1: a fault, with the entry named; 2: could not be read.',
  ],
  commandExport: 'npm run -s cli -- export --log DIR',
  commandVerify: 'npm run -s cli -- verify --data DIR --checkpoint FILE',
};
