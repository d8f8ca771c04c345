import { numberedTitle } from '@/components/agenda/numbered-title';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Meta, Note, Prose } from '@/components/ui/text';
import type { BookDocument, BookFacts, BookItem } from '@/lib/formats/book-docx';
import { FactLines } from './fact-lines';

/** The briefing book as a page: on paper each item begins a sheet, with the marking above it. */
export function BookView({ book }: { book: BookDocument }) {
  const { columns, marking } = book;
  return (
    <div className="briefing-book">
      {marking !== '' && <p className="text-center font-medium">{marking}</p>}
      <p>
        {book.side}
        <Meta>{book.charter}</Meta>
      </p>
      <DefinitionList items={book.facts} />
      <Section id="agenda" title={book.agenda}>
        <Table
          caption={book.agenda}
          phone="scroll"
          columns={[
            { label: columns.number, numeric: true },
            { label: columns.time, kept: true },
            { label: columns.item, words: true },
            { label: columns.minutes, numeric: true },
            { label: columns.brief, words: true },
          ]}
          rows={book.items.map((item) => ({
            key: item.id,
            cells: [
              item.number,
              item.time,
              <a key="item" href={`#item-${item.id}`}>
                {item.title}
              </a>,
              item.minutes,
              item.state === '' ? item.remark : item.state,
            ],
          }))}
        />
      </Section>
      {book.items.map((item) => (
        <ItemSheet key={item.id} item={item} />
      ))}
    </div>
  );
}

function ItemSheet({ item }: { item: BookItem }) {
  const { id, number, title, time, by, marking, note, remark, parts, facts } = item;
  return (
    <div className="print:break-before-page">
      <Section id={`item-${id}`} title={numberedTitle(number, title)}>
        <Meta>{[time, by, marking].filter((part) => part !== '').join(' · ')}</Meta>
        {note !== '' && <p className="my-2 max-w-measure whitespace-pre-line">{note}</p>}
        {remark !== '' && <p>{remark}</p>}
        {parts.map(({ heading, paragraphs }) => (
          <section key={heading} aria-label={heading}>
            <h3 className="mt-head mb-3">{heading}</h3>
            <Prose>
              {paragraphs.map((lines) => (
                <p key={lines.join('\n')} className="whitespace-pre-line">
                  {lines.join('\n')}
                </p>
              ))}
            </Prose>
          </section>
        ))}
        {facts && <Facts facts={facts} />}
      </Section>
    </div>
  );
}

function Facts({ facts: { heading, filledIn, projects, lists } }: { facts: BookFacts }) {
  return (
    <>
      <h3 className="mt-head mb-3">{heading}</h3>
      {filledIn !== '' && <Note>{filledIn}</Note>}
      {projects.rows.length > 0 && (
        <Table
          caption={projects.heading}
          captionShown
          columns={projects.columns.map((label) => ({ label, words: true }))}
          rows={projects.rows.map((cells) => ({
            key: cells[0]?.join(' ') ?? '',
            cells: cells.map((lines) => <FactLines key={lines.join(' ')} lines={lines} />),
          }))}
        />
      )}
      {projects.more !== '' && <Note>{projects.more}</Note>}
      {lists.map((list) => (
        <section key={list.heading} aria-label={list.heading}>
          <h4>{list.heading}</h4>
          <FactLines lines={list.items} />
        </section>
      ))}
    </>
  );
}
