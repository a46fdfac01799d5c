import { Mark } from '../../../shared/parts/mark.js';
import type { BankItem } from '../queries.js';
import { useBankTexts } from '../texts.js';
import styles from './items-panel.module.css';

const LETTERS = ['a', 'b', 'c', 'd'] as const;

type CardProps = {
  readonly item: BankItem;
  readonly isPreview: boolean;
  readonly isNew: boolean;
};

/** One item: as its author wrote it, or without everything that a candidate does not see. */
export function ItemCard({ item, isPreview, isNew }: CardProps) {
  return (
    <li className={styles['item']}>
      {!isPreview && <Where item={item} isNew={isNew} />}
      <h3>{item.stem}</h3>
      <ol>
        {LETTERS.map((letter) => (
          <li key={letter} data-key={!isPreview && letter === item.key}>
            <span>{letter.toUpperCase()}</span>
            <span>{item.options[letter]}</span>
            {!isPreview && letter === item.key && <RightAnswer />}
          </li>
        ))}
      </ol>
      {!isPreview && <Basis item={item} />}
    </li>
  );
}

function Where({ item, isNew }: Pick<CardProps, 'item' | 'isNew'>) {
  const { items: t, acts } = useBankTexts();
  const known = Object.entries(acts).find(([code]) => code === item.act);
  return (
    <p className="quiet">
      <code>{item.code}</code> · {known?.[1] ?? item.act}, {t.article(item.article)}{' '}
      {isNew && <Mark tone="now">{t.fresh}</Mark>}
    </p>
  );
}

function RightAnswer() {
  const t = useBankTexts().items;
  return <Mark tone="done">{t.key}</Mark>;
}

function Basis({ item: { source, enemies, code } }: Pick<CardProps, 'item'>) {
  const t = useBankTexts().items;
  return (
    <>
      <p className="quiet">
        {t.source}: {source}
      </p>
      {enemies !== code && <p className="quiet">{t.enemies(enemies)}</p>}
    </>
  );
}
