import { Form, Input, InputNumber, Radio } from 'antd';
import type { ReactElement } from 'react';
import { DayInput } from '../../record/date-inputs';
import { Suggested } from '../../record/suggested';
import { type Texts, useTexts } from '../../texts/texts';
import { vehiclesEn } from '../../texts/vehicles.en';
import { vehiclesZh } from '../../texts/vehicles.zh';
import { useWords, type WordLists } from '../../ui/words';

type Words = Texts<typeof vehiclesZh>;

interface OptionalField {
  readonly name: keyof Words['optional'];
  readonly as: 'text' | 'number' | 'day' | 'yes-no' | 'powerTypes' | keyof WordLists;
}

/** What the paper certificate has beside the four things needed at the gate, in its order. No field names a person. */
export const OPTIONAL_FIELDS: readonly OptionalField[] = [
  { name: 'licencePlate', as: 'text' },
  { name: 'brand', as: 'text' },
  { name: 'modelName', as: 'text' },
  { name: 'vehicleType', as: 'vehicleTypes' },
  { name: 'useNature', as: 'useNatures' },
  { name: 'isNewEnergy', as: 'yes-no' },
  { name: 'powerType', as: 'powerTypes' },
  { name: 'fuelType', as: 'fuelTypes' },
  { name: 'displacementMillilitres', as: 'number' },
  { name: 'engineNo', as: 'text' },
  { name: 'curbMassKilograms', as: 'number' },
  { name: 'totalMassKilograms', as: 'number' },
  { name: 'lengthMillimetres', as: 'number' },
  { name: 'passengers', as: 'number' },
  { name: 'registeredOn', as: 'day' },
  { name: 'deliveredOn', as: 'day' },
];

export function OptionalFields(): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  return (
    <div className="entry-form">
      {OPTIONAL_FIELDS.map(({ name, as }) => (
        <Form.Item key={name} name={name} label={texts.optional[name]}>
          <Control as={as} />
        </Form.Item>
      ))}
    </div>
  );
}

/** Form.Item hands `id`, `value` and `onChange` on to whatever control it is. */
function Control({ as, ...given }: Pick<OptionalField, 'as'>): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  if (as === 'text') return <Input {...given} maxLength={64} autoComplete="off" />;
  if (as === 'number') return <InputNumber {...given} min={0} precision={0} style={{ width: '100%' }} />;
  if (as === 'day') return <DayInput {...given} />;
  if (as === 'yes-no') {
    const options = [
      { value: true, label: texts.yes },
      { value: false, label: texts.no },
    ];
    return <Radio.Group {...given} options={options} />;
  }
  if (as === 'powerTypes') return <Suggested {...given} options={texts.powerTypes} />;
  return <FromWords {...given} list={as} />;
}

function FromWords({ list, ...given }: { readonly list: keyof WordLists }): ReactElement {
  const { choices } = useWords(list);
  return <Suggested {...given} options={choices.map(({ label }) => label)} />;
}
