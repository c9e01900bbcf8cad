import { nextStep } from './next-step';

const ALL = [
  'battery.stored',
  'consignment.dispatched',
  'battery.repurposed',
  'battery.recycled',
  'battery.codeAssigned',
];

const steps = (...possible: string[]) =>
  ALL.concat('consignment.returned').map((kind) => ({ kind, title: kind, possible: possible.includes(kind) }));

describe('the step that stands out', () => {
  it.each([
    ['removed', ['dismantler'], ALL, 'battery.stored'],
    ['stored', ['dismantler'], ALL, 'consignment.dispatched'],
    ['stored', ['recycler'], ALL, 'battery.recycled'],
    ['stored', ['second-use'], ALL, 'battery.repurposed'],
    ['removed', ['recycler'], ALL, 'battery.stored'],
    ['returning', ['dismantler'], ['consignment.returned'], 'consignment.returned'],
    ['stored', [], ['battery.codeAssigned'], 'battery.codeAssigned'],
  ])('for a battery %s at %j that may %j is %s', (stateCode, roles, possible, wanted) => {
    expect(nextStep(steps(...possible), { stateCode, roles })?.kind).toBe(wanted);
  });

  it('is never one that the service refuses', () => {
    expect(nextStep(steps(), { stateCode: 'stored', roles: ['dismantler'] })).toBeUndefined();
  });
});
