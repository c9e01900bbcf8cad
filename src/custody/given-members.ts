/** Members of an event's data that the service gives, not the enterprise (docs/adr/0010). Nobody corrects them. */
const ALWAYS = ['battery', 'batteries', 'vehicle', 'consignment', 'product', 'traceNo', 'by', 'raw'];

/** A second-use product takes these from what it was made of. */
const OF_KIND: Readonly<Record<string, readonly string[]>> = { 'battery.repurposed': ['level', 'batteryType'] };

export function givenMembers(kind: string): readonly string[] {
  return [...ALWAYS, ...(OF_KIND[kind] ?? [])];
}
