import type { proofZh } from './proof.zh';
import type { Texts } from './texts';

const n = (count: number): string => count.toLocaleString('en');
const entries = (count: number): string => (count === 1 ? '1 entry' : `${n(count)} entries`);
const are = (count: number): string => (count === 1 ? 'is' : 'are');
const were = (count: number): string => (count === 1 ? 'was' : 'were');

export const proofEn: Texts<typeof proofZh> = {
  title: 'Proof',
  hint: 'Computed by your browser; the service is not taken at its word.',
  runningLog: "Checking the log's checkpoint…",
  running: (done, of) => `Checking entry ${n(done)} of ${n(of)}…`,
  again: 'Check again',
  save: 'Save checkpoint file',
  saveNothing: 'There is no checkpoint yet that could be believed and saved',
  saveHint:
    'Keep the file outside this service (a USB stick, a mail); with it, anybody can tell later whether the log was rewritten.',
  failed: 'The check did not finish.',

  scope: (proved, total) =>
    proved === total
      ? `Your browser recomputed ${total === 1 ? 'the one entry' : `all ${n(total)} entries`} on this page`
      : `Your browser recomputed ${n(proved)} of the ${n(total)} entries on this page`,
  allSince: (at) => `: they agree with the checkpoint kept at your last visit (${at})`,
  allToday: (at) => `: all were recorded after your last visit (${at}) and agree with today's checkpoint`,
  mixed: (since, at, today) =>
    `: ${n(since)} agree with the checkpoint kept at your last visit (${at}), ${n(today)} ${were(today)} recorded after it and agree with today's`,
  firstVisit:
    ". They agree with today's checkpoint. This is this browser's first visit: checkpoint and verifier key are now kept, and the next visit is held against them",
  startedOver:
    ". They agree with today's checkpoint. This browser has begun anew to keep checkpoints: this one and the verifier key are kept, and the next visit is held against them",
  grew: (from, to) =>
    `; from then until today the log was only added to, and nothing changed (from ${n(from)} to ${entries(to)}).`,
  unchanged: '; since then the log has not changed.',
  stop: '.',
  faults: (count, total) => `${n(count)} of the ${n(total)} entries on this page did not pass: see those in red below.`,
  nothing: 'There is no entry on this page to check.',
  noneProved: 'This time no entry on this page was proved.',
  logAlarm: 'The log contradicts the checkpoint that this browser kept: see the warning above.',
  keptOnly: 'What follows rests on the checkpoint of your last visit alone.',

  pending: (count) =>
    `${entries(count)} ${were(count)} recorded after the newest checkpoint and ${are(count)} not covered yet; the next one (a few seconds, as a rule) covers them: check again then.`,
  withheld: (count) =>
    `The text of ${entries(count)} is not yours to see: the hash was proved to be in the log, the content was not checked.`,
  notChecked: (count) => `${entries(count)} ${were(count)} not checked this time; the reason stands at each.`,
  left: (count) => `This battery has ${entries(count)} more that you may not see and that are not on this page.`,
  firstNote:
    'A first visit tells about today alone; whether anything was rewritten before takes an older checkpoint that somebody else kept.',
  sinceFirst: (at, count) =>
    `Since ${at} this browser has kept ${n(count)} checkpoints, each continuing the one before.`,

  reasons: {
    unreachable: "The service cannot be reached: today's log was not checked. Check the network, then check again.",
    service:
      'This time the service did not give what the check needs (busy, failed, or you must sign in again). Check again later.',
    unreadable:
      'What came is no checkpoint; a sign-in page or a proxy of the network may have replaced it. Check the network, then check again.',
    refused:
      'The service says that it does not have what the check needs. Check again later; if it stays so, tell the administrator.',
    'no-anchor': 'There is no checkpoint that could be believed to check against',
  },
  shelf: {
    unavailable:
      'This browser keeps no data (private mode, for instance): the checkpoint is kept only while this page is open, and each visit counts as the first.',
    full: "The browser's storage is full: the checkpoint seen now was not kept. Make room, then check again.",
  },

  alarmTitle: 'Warning: the log did not pass the check',
  alarmSeen: (first, last) => (first === last ? `Found on ${first}` : `First found on ${first}, seen again on ${last}`),
  alarms: {
    'key-changed': {
      title: 'The verifier key has changed',
      meaning:
        'The key that this browser noted at its first visit is not the one that the service gives now. Its checkpoints cannot count as continuing the same log.',
    },
    'other-log': {
      title: 'This is another log',
      meaning: 'The log at this address has another name than the one that this browser kept.',
    },
    'bad-signature': {
      title: 'The signature of the checkpoint is wrong',
      meaning: 'The service gave a checkpoint that is not properly signed with its own key.',
    },
    shrunk: {
      title: 'The log has become shorter',
      meaning:
        'The service now signs fewer entries than this browser has kept: the newest were cut off, or an old backup was put back.',
    },
    'two-roots': {
      title: 'Two results for the same number of entries',
      meaning:
        'The service has signed two different results for the same number of entries. The two signatures together prove that entries were rewritten.',
    },
    rewritten: {
      title: 'Earlier entries were rewritten',
      meaning:
        "Today's log does not continue the log of your last visit: entries from before it were changed, removed or swapped.",
    },
    'proof-refused': {
      title: 'The service cannot prove that the log continues',
      meaning:
        'The service has signed a larger checkpoint, but says that it has no proof leading there from the one kept.',
    },
    'kept-edited': {
      title: 'The checkpoint kept in this browser was altered',
      meaning:
        'What was kept does not fit its signature: it was altered or damaged on this computer. The newest earlier checkpoint that can be believed is used; where there is none, keeping has begun anew.',
    },
    'kept-unreadable': {
      title: 'What this browser kept cannot be read',
      meaning: 'It was damaged or altered. It is in the evidence file as it was, and keeping has begun anew.',
    },
  },
  todo: 'First download the evidence file and give it to whoever is responsible in your enterprise and to the commerce bureau, to compare it with checkpoints that others kept. Then find out from the operator of the service why (a new key, an old backup, a move). Until that is clear, keep the checkpoints that others have.',
  todoKept: "First download the evidence file, and find out who changed this browser's data on this computer.",
  evidence: 'Download evidence file',
  acknowledge: 'It is explained: warn no more…',
  acknowledgeTitle: 'Take note of this?',
  acknowledgeText:
    'Only the administrator of this computer should confirm, after downloading the evidence and finding the reason. The warning ends; the evidence stays in this browser and can be downloaded at any time.',
  acknowledgeOver:
    'The log still contradicts what was kept: confirming gives that up and begins anew with the key and the checkpoint of now.',
  acknowledgeCheck: 'I am the administrator of this computer, have the evidence file, and know the reason',
  acknowledgeYes: 'Confirm',
  cancel: 'Cancel',
  history: 'There were warnings that somebody took note of; the evidence file has them.',

  each: (count) => `Entry by entry (${n(count)})`,
  entry: (index) => `Entry ${n(index)}`,
  states: {
    since: 'As at your last visit',
    today: 'As of today',
    pending: 'Not covered yet',
    'not-checked': 'Not checked',
    fault: 'Did not pass',
    withheld: 'Hash alone',
  },
  entryFaults: {
    missing: 'The log has no such entry.',
    leaf: 'In the log this entry has another hash than on this page.',
    text: 'The text does not give the recorded hash: it was changed.',
    form: 'The text is not in the form laid down.',
    log: 'The text names another log.',
    kind: 'The text names another kind of step than this page.',
    occurredAt: 'In the text it happened at another time than on this page.',
    recordedAt: 'In the text it was recorded at another time than on this page.',
    org: 'The text names another enterprise than this page.',
    stream: 'The text does not concern this battery.',
    path: 'It does not lead to the result in the checkpoint: this entry, or others beside it in the log, are not what they were when that was signed.',
    refused: 'The checkpoint covers this entry, but the service gives no proof.',
    version: "It has another place among this battery's entries than on this page.",
    prev: 'It follows another entry than the one before it on this page.',
    gap: 'Entries are missing between it and the one before.',
  },
  leafHash: 'Leaf hash',
  path: 'Proof, lowest hash first',
  pathEmpty: 'The log has this one entry and needs no path',
  against: 'Checkpoint',
  size: 'Entries',
  root: 'Root hash',
  seenAt: 'Seen on',
  place: "Place among this battery's entries",
  placeText: (version) => `Step ${n(version)}`,

  limits: 'What was checked, and what was not',
  limitsText:
    "Checked: kind, enterprise, times and order of each entry, and that it is in the signed log. Codes, masses and other details are bound by salted hashes in the entry; the browser does not have the salts, so they are not checked here: use an exported log and the verify command. No log can show that what was recorded is true, or that everything was recorded. This page's program comes from the same service; for full independence, check with a checkpoint file on another computer.",
};
