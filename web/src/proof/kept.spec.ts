import { fakeLog, LOG, SIGNER } from './for-specs/fake-log';
import { fakeStore } from './for-specs/fake-store';
import { signerOf } from './for-specs/note-signer';
import { acknowledged, anchorOf, MOST_EARLIER, NOTHING_KEPT, openEvidence, withCheckpoint, withEvidence } from './kept';
import type { Kept } from './kept';
import { keptFile, openShelf, SHELF_KEY } from './kept-shelf';
import { readNote, type Checkpoint } from './note';

const log = fakeLog(Array.from({ length: 70 }, () => ['b-1']));
const other = fakeLog(
  Array.from({ length: 70 }, () => ['b-1']),
  'another story',
);
const { verifierKey } = SIGNER;

function checkpoint(size: number, of = log): Checkpoint {
  const reading = readNote(SIGNER.checkpoint(size, of.tree.root(size)), verifierKey);
  if ('fault' in reading) throw new Error(reading.fault);
  return reading.checkpoint;
}

const day = (n: number): string => new Date(Date.UTC(2026, 0, n, 6)).toISOString();

/** One visit a day: each size seen, from the one before. */
function visits(sizes: readonly number[], from: Kept = NOTHING_KEPT): Kept {
  return sizes.reduce((kept, size, i) => {
    const provenFrom = kept.log?.last.note ?? null;
    return withCheckpoint(kept, { checkpoint: checkpoint(size), verifierKey, provenFrom, at: day(i + 1) });
  }, from);
}

const FOUND = { fault: 'rewritten', kept: null, seen: null, hashes: null, raw: null } as const;

describe('what this browser keeps', () => {
  it('is the key first seen, with its time, and the checkpoint', () => {
    expect(visits([5]).log).toEqual({
      origin: LOG,
      verifierKey,
      keySeenAt: day(1),
      last: { note: checkpoint(5).note, firstSeenAt: day(1), lastSeenAt: day(1) },
      earlier: [],
    });
    expect(visits([5, 9, 12]).log?.keySeenAt).toBe(day(1));
  });

  it('is the newest checkpoint and those before it, the very first always among them', () => {
    const kept = visits(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(anchorOf(kept.log)?.checkpoint.size).toBe(60);
    expect(kept.log?.earlier).toHaveLength(MOST_EARLIER);
    expect(kept.log?.earlier[0]?.note).toBe(checkpoint(59).note);
    expect(kept.log?.earlier[MOST_EARLIER - 1]?.note).toBe(checkpoint(1).note);
  });

  it('remembers when a checkpoint was seen last, where the log has not grown', () => {
    const { log: kept } = visits([5, 5, 5]);
    expect(kept?.last).toEqual({ note: checkpoint(5).note, firstSeenAt: day(1), lastSeenAt: day(3) });
    expect(kept?.earlier).toEqual([]);
  });

  it('is never replaced by a smaller checkpoint, or one of another root, or another key', () => {
    const kept = visits([5, 9]);
    const provenFrom = kept.log?.last.note ?? null;
    const offer = { checkpoint: checkpoint(12), verifierKey, provenFrom, at: day(9) };
    expect(withCheckpoint(kept, { ...offer, checkpoint: checkpoint(8) })).toBe(kept);
    expect(withCheckpoint(kept, { ...offer, checkpoint: checkpoint(9, other) })).toBe(kept);
    expect(withCheckpoint(kept, { ...offer, verifierKey: signerOf(LOG, '22'.repeat(32)).verifierKey })).toBe(kept);
    expect(withCheckpoint(kept, offer)).not.toBe(kept);
  });

  it('is not replaced by what was proved from a checkpoint that another tab has replaced since', () => {
    const kept = visits([5, 9]);
    const offer = { checkpoint: checkpoint(12), verifierKey, at: day(9) };
    expect(withCheckpoint(kept, { ...offer, provenFrom: checkpoint(5).note })).toBe(kept);
    expect(withCheckpoint(kept, { ...offer, provenFrom: null })).toBe(kept);
    expect(withCheckpoint(NOTHING_KEPT, { ...offer, provenFrom: checkpoint(9).note })).toBe(NOTHING_KEPT);
  });
});

describe('evidence', () => {
  it('alarms until it is acknowledged, and stays', () => {
    const kept = withEvidence(visits([5]), FOUND, day(2));
    expect(openEvidence(kept)).toHaveLength(1);
    const after = acknowledged(kept, { at: day(3), startOver: false });
    expect(openEvidence(after)).toEqual([]);
    expect(after.evidence).toEqual([{ ...FOUND, firstSeenAt: day(2), lastSeenAt: day(2), acknowledgedAt: day(3) }]);
    expect(after.log).toEqual(kept.log);
  });

  it('of the same thing is one piece, from first to last', () => {
    const kept = withEvidence(withEvidence(NOTHING_KEPT, FOUND, day(2)), FOUND, day(4));
    expect(kept.evidence).toEqual([{ ...FOUND, firstSeenAt: day(2), lastSeenAt: day(4), acknowledgedAt: null }]);
    expect(withEvidence(kept, { ...FOUND, fault: 'shrunk' }, day(5)).evidence).toHaveLength(2);
  });

  it('of the same thing after it was acknowledged alarms again', () => {
    const settled = acknowledged(withEvidence(NOTHING_KEPT, FOUND, day(2)), { at: day(3), startOver: false });
    expect(openEvidence(withEvidence(settled, FOUND, day(4)))).toHaveLength(1);
  });

  it('keeps the log that was given up when somebody starts over', () => {
    const kept = withEvidence(visits([5, 9]), FOUND, day(2));
    const after = acknowledged(kept, { at: day(3), startOver: true });
    expect(after.log).toBeNull();
    expect(after.retired).toEqual([kept.log]);
    expect(JSON.parse(keptFile(after))).toEqual(after);
  });

  it('is bounded: acknowledged finds go first, and then the newest', () => {
    const many = (kept: Kept, from: number): Kept =>
      Array.from({ length: 60 }).reduce<Kept>(
        (all, _, i) => withEvidence(all, { ...FOUND, raw: `${from + i}` }, day(1)),
        kept,
      );
    const full = many(NOTHING_KEPT, 0);
    expect(full.evidence.map(({ raw }) => raw)).toEqual(Array.from({ length: 50 }, (_, i) => String(i)));
    const later = many(acknowledged(full, { at: day(2), startOver: false }), 100);
    expect(later.evidence.map(({ raw }) => raw)).toEqual(Array.from({ length: 50 }, (_, i) => String(100 + i)));
  });
});

describe('the browser storage', () => {
  const at = day(20);

  it('gives back what was kept', () => {
    const store = fakeStore();
    openShelf(() => store).change(() => visits([5, 9]), at);
    expect(openShelf(() => store).load(at)).toEqual({ kept: visits([5, 9]), fault: null });
  });

  it('that is shut is said, and the page goes on with what it has seen itself', () => {
    const shelf = openShelf(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(shelf.load(at)).toEqual({ kept: NOTHING_KEPT, fault: 'unavailable' });
    expect(shelf.change(() => visits([5]), at).fault).toBe('unavailable');
    expect(shelf.load(at)).toEqual({ kept: visits([5]), fault: 'unavailable' });
  });

  it('that is full is said, and keeps what it had', () => {
    const store = fakeStore();
    const shelf = openShelf(() => store);
    shelf.change(() => visits([5]), at);
    store.fill();
    expect(shelf.change(() => visits([5, 9]), at).fault).toBe('full');
    expect(shelf.load(at).kept).toEqual(visits([5, 9]));
    expect(openShelf(() => store).load(at).kept).toEqual(visits([5]));
  });

  it.each(['', '{', 'null', '[]', '{"version":2}', '{"version":1,"log":{"origin":7},"retired":[],"evidence":[]}'])(
    'that holds %j instead is said, and that text is evidence',
    (text) => {
      const store = fakeStore();
      store.items.set(SHELF_KEY, text);
      const { kept } = openShelf(() => store).load(at);
      expect(kept.log).toBeNull();
      expect(openEvidence(kept)).toEqual([expect.objectContaining({ fault: 'kept-unreadable', raw: text })]);
    },
  );

  it('with an edited checkpoint is said, and the newest one still believable takes its place', () => {
    const store = fakeStore();
    const kept = visits([5, 9, 12]);
    store.items.set(SHELF_KEY, JSON.stringify(kept).replace(`${LOG}\\n12\\n`, `${LOG}\\n13\\n`));
    const { kept: read } = openShelf(() => store).load(at);
    expect(anchorOf(read.log)?.checkpoint.size).toBe(9);
    expect(openEvidence(read)).toEqual([expect.objectContaining({ fault: 'kept-edited' })]);
    expect(openEvidence(read)[0]?.raw).toContain(`${LOG}\\n13\\n`);
  });

  it('with another key in place of the kept one has nothing to believe', () => {
    const store = fakeStore();
    const stranger = signerOf(LOG, '22'.repeat(32)).verifierKey;
    store.items.set(SHELF_KEY, JSON.stringify(visits([5, 9])).replace(verifierKey, stranger));
    const { kept } = openShelf(() => store).load(at);
    expect(kept.log).toBeNull();
    expect(openEvidence(kept)).toEqual([expect.objectContaining({ fault: 'kept-edited' })]);
  });
});
