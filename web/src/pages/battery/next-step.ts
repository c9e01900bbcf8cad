import type { Schemas } from '../../api/client';

type Step = Schemas['StepDto'];

/**
 * Which of the steps that the service allows stands out: storing for what has not been stored, else what the enterprise
 * is there for. Only an order of buttons; what is allowed is the service's to say.
 */
export function nextStep(
  steps: readonly Step[],
  { stateCode, roles }: { readonly stateCode: string; readonly roles: readonly string[] },
): Step | undefined {
  const possible = steps.filter((step) => step.possible);
  const ofRoles = roles.flatMap((role) => KIND_OF_ROLE[role] ?? []);
  const order = [...(TO_STORE.includes(stateCode) ? ['battery.stored'] : []), ...ofRoles, ...MOVES];
  return order.flatMap((kind) => possible.find((step) => step.kind === kind) ?? [])[0] ?? possible[0];
}

const TO_STORE: readonly string[] = ['removed', 'collected'];

const KIND_OF_ROLE: Readonly<Record<string, string>> = {
  recycler: 'battery.recycled',
  'second-use': 'battery.repurposed',
};

const MOVES: readonly string[] = [
  'consignment.received',
  'consignment.returned',
  'consignment.pickedUp',
  'consignment.dispatched',
];
