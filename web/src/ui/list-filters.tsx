import { Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactElement, useEffect } from 'react';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';
import type { ListQuery } from './list-query';

/** One thing a list can be narrowed by; `name` is the service's query parameter. */
export type Filter = {
  readonly name: string;
  readonly label: string;
  readonly width?: number;
} & (
  | { readonly kind: 'text' | 'date' }
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[] }
);

interface ListFiltersProps {
  readonly filters: readonly Filter[];
  readonly query: ListQuery;
}

/** The search form above a list. What was asked stands in the address; this shows it and changes it. */
export function ListFilters({ filters, query }: ListFiltersProps): ReactElement {
  const texts = useTexts({ zh: uiZh, en: uiEn });
  const [form] = Form.useForm<Record<string, string | Dayjs | undefined>>();
  const stated = JSON.stringify(query.filters);
  const kinds = filters.map(({ name, kind }) => `${name}:${kind}`).join();
  // Filled anew when the address changes, and only then: the form stays, and with it the focus and what is being typed.
  useEffect(() => {
    const values = JSON.parse(stated) as Readonly<Record<string, string>>;
    const fields = kinds.split(',').map((pair) => {
      const [name = '', kind] = pair.split(':');
      return [name, shown(kind, values[name])] as const;
    });
    form.setFieldsValue(Object.fromEntries(fields));
  }, [form, kinds, stated]);
  const ask = (values: Record<string, string | Dayjs | undefined>): void => {
    query.narrow(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asked(value)])));
  };
  return (
    <Form form={form} layout="inline" className="list-filters" role="search" onFinish={ask}>
      {filters.map((filter) => (
        <Form.Item key={filter.name} name={filter.name} label={filter.label}>
          {control(filter, () => form.submit())}
        </Form.Item>
      ))}
      <Form.Item>
        <Button type="primary" htmlType="submit">
          {texts.search}
        </Button>
      </Form.Item>
      {Object.keys(query.filters).length > 0 && (
        <Form.Item>
          <Button onClick={() => query.narrow({})}>{texts.clear}</Button>
        </Form.Item>
      )}
    </Form>
  );
}

function control(filter: Filter, submit: () => void): ReactElement {
  const style = { width: filter.width ?? 180 };
  if (filter.kind === 'choice') {
    return (
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={style}
        options={[...filter.options]}
        onChange={submit}
      />
    );
  }
  if (filter.kind === 'date') return <DatePicker style={style} onChange={submit} />;
  return <Input allowClear style={style} autoComplete="off" />;
}

function shown(kind: string | undefined, value: string | undefined): string | Dayjs | undefined {
  return kind === 'date' && value !== undefined ? dayjs(value) : value;
}

/** antd answers null for a date that was cleared. */
function asked(value: string | Dayjs | null | undefined): string | undefined {
  if (value == null) return undefined;
  return typeof value === 'string' ? value.normalize('NFKC').trim() : value.format('YYYY-MM-DD');
}
