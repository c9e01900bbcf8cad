import {
  codeOf,
  DISMANTLER,
  dismantled,
  dispatched,
  received,
  RECYCLER,
  startFilingWorld,
} from '../support/filing-world';
it('a filing by the sender does not stop the receiver from mending its receipt', async () => {
  const world = await startFilingWorld();
  await dismantled(world, 1, '2026-05-06');
  await dispatched(world, 'JJ-1', '2026-05-07', [codeOf(1)]);
  const { index } = await received(world, 'JJ-1', '2026-05-08', { [codeOf(1)]: 'accepted' });
  const due = (await world.dues('trace-dismantler-outbound'))[0];
  await world.did(DISMANTLER, 'filing.exported', '2026-11-22', {
    batch: 'b',
    profile: 'trace-dismantler-outbound',
    version: '1',
    from: 'x',
    to: 'y',
    rows: [{ row: 1, due: due?.id ?? '', streams: [due?.subject_id ?? ''], values: {} }],
  });
  await world.did(RECYCLER, 'entry.voided', '2026-11-22', { index, reason: '误录' });
  expect((await world.dues('trace-recycler-inbound'))[0]?.lapsed).toBe(1);
  expect((await world.dues('trace-dismantler-outbound'))[0]?.lapsed).toBe(0);
  await world.rebuildsToTheSame();
  await world.close();
});
