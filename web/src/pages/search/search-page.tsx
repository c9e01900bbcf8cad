import { Button, Form, Input, type InputRef } from 'antd';
import { type ReactElement, useEffect, useRef } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { searchEn } from '../../texts/search.en';
import { searchZh } from '../../texts/search.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { Loaded } from '../../ui/loaded';
import { Screen } from '../../ui/screen';
import { addressOf, type Found } from './address';
import { FoundList } from './found-list';

type Words = Texts<typeof searchZh>;

const LONGEST = 64;

/** G05: what a text may mean. The one thing that goes by exactly this number is opened at once. */
export function SearchPage(): ReactElement {
  const texts = useTexts({ zh: searchZh, en: searchEn });
  const [params] = useSearchParams();
  const q = (params.get('q') ?? '').trim();
  return (
    <Screen title={texts.title} hint={texts.hint} help="search">
      <Box key={q} q={q} texts={texts} />
      {q === '' ? <Ways texts={texts} /> : <Results key={q} q={q} texts={texts} />}
    </Screen>
  );
}

function Box({ q, texts }: { readonly q: string; readonly texts: Words }): ReactElement {
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  useEffect(() => {
    if (q === '') box.current?.focus();
  }, [q]);
  const go = ({ text = '' }: { text?: string }): void => {
    const asked = text.normalize('NFKC').trim();
    if (asked !== '') void navigate(PATHS.search(asked));
  };
  return (
    <Form className="search-form" layout="inline" initialValues={{ text: q }} onFinish={go} role="search">
      <Form.Item name="text" noStyle>
        <Input ref={box} size="large" aria-label={texts.box} placeholder={texts.box} autoComplete="off" />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit">
        {texts.go}
      </Button>
    </Form>
  );
}

function Results({ q, texts }: { readonly q: string; readonly texts: Words }): ReactElement {
  const forOfficer = isOfficer(useMe());
  const isTooLong = q.length > LONGEST;
  const found = useAnswer(
    ['search', q],
    (signal) => answer(api.GET('/api/v1/search', { params: { query: { q } }, signal })),
    { isOn: !isTooLong },
  );
  if (isTooLong) return <Nothing words={texts.tooLong} texts={texts} />;
  return (
    <Loaded query={found}>
      {({ items, recognisedAs }) => {
        const only = onlyExact(items);
        if (only) return <Navigate replace to={addressOf(only, forOfficer)} />;
        return (
          <>
            <p data-recognised={recognisedAs}>{texts.recognised(texts.kinds[recognisedAs])}</p>
            {items.length === 0 ? (
              <Nothing words={texts.nothing(q)} texts={texts} />
            ) : (
              <FoundList items={items} forOfficer={forOfficer} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function onlyExact(items: readonly Found[]): Found | undefined {
  const exact = items.filter((item) => item.exact);
  return exact.length === 1 ? exact[0] : undefined;
}

function Nothing({ words, texts }: { readonly words: string; readonly texts: Words }): ReactElement {
  return (
    <>
      <div className="panel" role="status">
        <p>
          <strong>{words}</strong>
        </p>
        <p>{texts.todo}</p>
      </div>
      <Ways texts={texts} />
    </>
  );
}

function Ways({ texts }: { readonly texts: Words }): ReactElement {
  return (
    <section className="panel">
      <h2>{texts.may}</h2>
      <ul>
        {texts.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </section>
  );
}
