import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { PATHS } from '../../paths';
import { type Texts, useTexts } from '../../texts/texts';
import { workbenchEn } from '../../texts/workbench.en';
import { workbenchZh } from '../../texts/workbench.zh';
import { Empty } from '../../ui/empty';
import { type Column, ListPage } from '../../ui/list-page';

type Review = Schemas['PendingReviewDto'];

/** What is being judged again at present; an administrator's list. */
export function ReviewsPage(): ReactElement {
  const texts = useTexts({ zh: workbenchZh, en: workbenchEn });
  return (
    <ListPage<Review>
      name="reviews"
      title={texts.reviewsTitle}
      hint={texts.reviewsHint}
      filters={[]}
      columns={columnsOf(texts)}
      rowKey={({ asOfIndex, enterprise }) => `${String(asOfIndex)} ${enterprise.uscc}`}
      load={(query, signal) => answer(api.GET('/api/v1/flags/reviews', { params: { query }, signal }))}
      empty={<Empty what={texts.reviewsEmpty} todo={<Link to={PATHS.home}>{texts.title}</Link>} />}
    />
  );
}

function columnsOf(texts: Texts<typeof workbenchZh>): readonly Column<Review>[] {
  const plain = (key: string, title: string, text: (row: Review) => string): Column<Review> => ({
    key,
    title,
    render: text,
    text,
  });
  return [
    plain('asOf', texts.asOf, ({ asOfIndex }) => String(asOfIndex)),
    plain('enterprise', texts.enterprise, ({ enterprise }) => enterprise.name ?? enterprise.uscc),
    plain('from', texts.reviewFrom, ({ from }) => from),
    plain('to', texts.reviewTo, ({ to }) => to ?? texts.openEnded),
    plain('judged', texts.judgedUpTo, ({ judgedUpTo }) => (judgedUpTo === null ? texts.notBegun : String(judgedUpTo))),
  ];
}
