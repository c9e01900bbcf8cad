import { Descriptions } from 'antd';
import type { ReactElement } from 'react';
import { useProfiles } from './use-profiles';

/** The cells of a row under the platform's own column names. */
export function RowValues({ values }: { readonly values: Readonly<Record<string, string>> }): ReactElement {
  const { profiles } = useProfiles();
  const titles = new Map(profiles.flatMap(({ fields }) => fields).map(({ wire, title }) => [wire, title]));
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, lg: 2 }}
      items={Object.entries(values).map(([wire, value]) => ({
        key: wire,
        label: titles.get(wire) ?? wire,
        children: value,
      }))}
    />
  );
}
