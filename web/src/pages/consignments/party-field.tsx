import { Button, Form, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Schemas } from '../../api/client';
import { cleanCode } from '../../scan/clean';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';
import { CounterpartyStanding } from './counterparty-standing';

type UsualParty = Schemas['UsualPartyDto'];

interface PartyFieldProps {
  readonly name: 'receiver' | 'carrier';
  readonly label: string;
  readonly usual: readonly UsualParty[];
  readonly onPick: (uscc: string) => void;
}

/** How many of the usual ones can be chosen by one click. */
const CHIPS = 4;

/** A party by a click on a usual one, from the list, or by its code; with how it stands. */
export function PartyField({ name, label, usual, onPick }: PartyFieldProps): ReactElement {
  const { form: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const chosen = Form.useWatch<string | undefined>(name);
  const chips = usual.filter(({ times }) => times > 0).slice(0, CHIPS);
  return (
    <div className="party-field">
      <Form.Item name={name} label={label} required>
        <PartySelect usual={usual} />
      </Form.Item>
      {chips.length > 0 && (
        <div className="chips" role="group" aria-label={`${texts.usual}${label}`}>
          {chips.map((party) => (
            <Button
              key={party.uscc}
              size="small"
              type={party.uscc === chosen ? 'primary' : 'default'}
              aria-pressed={party.uscc === chosen}
              onClick={() => onPick(party.uscc)}
            >
              {party.name ?? party.uscc}
            </Button>
          ))}
        </div>
      )}
      <CounterpartyStanding uscc={chosen ?? ''} />
    </div>
  );
}

interface PartySelectProps {
  readonly usual: readonly UsualParty[];
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (uscc: string | undefined) => void;
}

function PartySelect({ usual, id, value, onChange }: PartySelectProps): ReactElement {
  const { form: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const [typed, setTyped] = useState('');
  const known = usual.map(({ uscc, name }) => ({ value: uscc, label: name === null ? uscc : `${name} ${uscc}` }));
  const code = cleanCode(typed);
  const others = [value ?? '', code].filter((one) => one.length > 0 && !known.some((choice) => choice.value === one));
  const extra = others.map((one) => ({ value: one, label: one === code ? texts.useCode(one) : one }));
  return (
    <Select
      {...(id !== undefined && { id })}
      value={value ?? null}
      allowClear
      showSearch={{ optionFilterProp: 'label', searchValue: typed, onSearch: setTyped }}
      placeholder={texts.search}
      options={[...known, ...extra]}
      onChange={(next: string | null | undefined) => {
        setTyped('');
        onChange?.(next ?? undefined);
      }}
    />
  );
}
