import type { Uscc } from '../identifiers/uscc';
import type { Enterprise, EnterpriseRole } from './enterprise';
import type { Paper, PaperStatusChange } from './paper';
import { standingOf, type Standing } from './standing';

const TODAY = '2026-11-23';

function enterprise(roles: readonly EnterpriseRole[], differs: Partial<Enterprise> = {}): Enterprise {
  return {
    id: 'e-1',
    uscc: 'SOMEBODY' as Uscc,
    name: '示例企业',
    roles,
    districtCode: '371502',
    sites: [],
    registeredAt: 0,
    ...differs,
  };
}

/** A verified, open-ended paper since 2024. */
function paper(type: string, differs: Partial<Paper> = {}): Paper {
  return {
    id: `q-${type}`,
    enterprise: 'SOMEBODY' as Uscc,
    type,
    number: '示例-001',
    issuer: '示例机关',
    validFrom: '2024-01-01',
    scope: type === 'Q-DG-LIC' ? ['class-9'] : [],
    index: 1,
    changes: [{ status: 'verified', from: '2024-02-01', reason: '示例', index: 2 }],
    ...differs,
  };
}

function standing(of: Enterprise, papers: readonly Paper[], activity: string, today = TODAY): Standing {
  const found = standingOf(of, papers, today).find((row) => row.activity === activity);
  if (found === undefined) throw new Error(`no standing for ${activity}`);
  return found;
}

const DISMANTLING = ['Q-ELV-CERT', 'Q-ELV-EV', 'Q-STAFF-ELEC', 'Q-PERMIT-REG'];
const UTILISING = ['Q-CU-INVEST', 'Q-CU-EIA', 'Q-PERMIT'];

describe('a dismantler', () => {
  const dismantler = enterprise(['dismantler']);

  it('receives, dismantles and stores', () => {
    expect(standingOf(dismantler, [], TODAY).map((row) => row.activity)).toEqual([
      'reception',
      'dismantling',
      'storage',
    ]);
  });

  it('without papers is unqualified since the law asked for them', () => {
    expect(standing(dismantler, [], 'reception')).toMatchObject({
      state: 'UNQUALIFIED',
      since: '2019-06-01',
      asOf: TODAY,
      lacks: [{ type: 'Q-ELV-CERT', state: 'UNQUALIFIED', since: '2019-06-01' }],
    });
  });

  it('may dismantle with every paper that it must have, one of permit and registration among them', () => {
    const held = DISMANTLING.map((type) => paper(type));
    expect(standing(dismantler, held, 'dismantling')).toMatchObject({
      state: 'QUALIFIED',
      since: '2024-01-01',
      lacks: [],
    });
  });

  it('is told which one is missing, by the names of the alternatives', () => {
    const held = DISMANTLING.slice(0, 3).map((type) => paper(type));
    const { state, lacks } = standing(dismantler, held, 'dismantling');
    expect(state).toBe('UNQUALIFIED');
    expect(lacks.map((lack) => [lack.type, lack.since])).toEqual([['Q-PERMIT', '2021-03-01']]);
    expect(lacks[0]?.name.zh).toBe('排污许可证或固定污染源排污登记');
  });

  it('is suspended since the day of the suspension, and qualified since it was restored', () => {
    const suspended: PaperStatusChange = { status: 'suspended', from: '2026-10-01', reason: '示例', index: 3 };
    const restored: PaperStatusChange = { status: 'restored', from: '2026-11-01', reason: '示例', index: 4 };
    const held = paper('Q-ELV-CERT');
    const during = { ...held, changes: [...held.changes, suspended] };
    const after = { ...held, changes: [...during.changes, restored] };
    expect(standing(dismantler, [during], 'reception')).toMatchObject({ state: 'SUSPENDED', since: '2026-10-01' });
    expect(standing(dismantler, [after], 'reception')).toMatchObject({ state: 'QUALIFIED', since: '2026-11-01' });
  });

  it('has been expired since the day after the last day', () => {
    expect(standing(dismantler, [paper('Q-ELV-CERT', { validTo: '2025-12-31' })], 'reception')).toMatchObject({
      state: 'EXPIRED',
      since: '2026-01-01',
    });
  });

  it('stays qualified without a break where one paper follows another', () => {
    const held = [paper('Q-ELV-CERT', { validTo: '2025-12-31' }), paper('Q-ELV-CERT', { validFrom: '2026-01-01' })];
    expect(standing(dismantler, held, 'reception')).toMatchObject({ state: 'QUALIFIED', since: '2024-01-01' });
  });

  it('is unverified while nobody has checked the paper', () => {
    expect(standing(dismantler, [paper('Q-ELV-CERT', { changes: [] })], 'reception').state).toBe('UNVERIFIED');
  });

  it('is advised of what it should have, and stands no worse without it', () => {
    const { state, advised } = standing(dismantler, [paper('Q-ELV-EV')], 'storage');
    expect(state).toBe('QUALIFIED');
    expect(advised.map((lack) => lack.type)).toEqual(['Q-FIRE']);
  });
});

describe('a branch of a dismantler', () => {
  const branch = enterprise(['dismantler'], { branchOf: 'PARENT' as Uscc });

  it('may receive once it is filed, and may never dismantle', () => {
    const rows = standingOf(branch, [paper('Q-ELV-BRANCH'), ...DISMANTLING.map((type) => paper(type))], TODAY);
    expect(rows.map(({ activity, state, since }) => [activity, state, since])).toEqual([
      ['reception', 'QUALIFIED', '2024-01-01'],
      ['dismantling', 'FORBIDDEN', '2020-09-01'],
    ]);
  });
});

describe('a collector', () => {
  it('needs nothing before Order 73 and its papers from then on', () => {
    const outlet = enterprise(['outlet']);
    expect(standing(outlet, [], 'collection', '2026-03-31')).toMatchObject({ state: 'NOT_REQUIRED', lacks: [] });
    expect(standing(outlet, [], 'collection')).toMatchObject({ state: 'UNQUALIFIED', since: '2026-04-01' });
  });

  it('that is both outlet and recycler may collect with the papers of either', () => {
    const both = enterprise(['outlet', 'recycler']);
    expect(standing(both, [paper('Q-OUTLET')], 'collection')).toMatchObject({ state: 'QUALIFIED', lacks: [] });
    expect(
      standing(
        both,
        UTILISING.map((type) => paper(type)),
        'collection',
      ),
    ).toMatchObject({ state: 'QUALIFIED', lacks: [] });
    expect(standing(both, [paper('Q-OUTLET')], 'recycling').state).toBe('UNQUALIFIED');
  });
});

describe('other enterprises', () => {
  it('a carrier needs class 9 in its licence', () => {
    const held = ['Q-DG-LIC', 'Q-DG-VEH', 'Q-DG-STAFF'].map((type) => paper(type));
    const without = [...held.slice(1), paper('Q-DG-LIC', { scope: [] })];
    expect(standing(enterprise(['carrier']), held, 'transport').state).toBe('QUALIFIED');
    expect(standing(enterprise(['carrier']), without, 'transport')).toMatchObject({
      state: 'OUT_OF_SCOPE',
      lacks: [{ type: 'Q-DG-LIC', state: 'OUT_OF_SCOPE' }],
    });
  });

  it('a repair shop is only advised to be filed', () => {
    const row = standing(enterprise(['repair']), [], 'dismantling');
    expect(row.state).toBe('NOT_REQUIRED');
    expect(row.advised.map((lack) => lack.type)).toEqual(['Q-REPAIR']);
  });

  it('a trader has no activity of its own in the chain', () => {
    expect(standingOf(enterprise(['trader']), [], TODAY)).toEqual([]);
  });
});
