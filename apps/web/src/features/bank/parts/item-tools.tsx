import { Checkbox, NativeSelect, TextInput } from '@mantine/core';

import { useBankTexts } from '../texts.js';
import styles from './items-panel.module.css';

/** Which items are shown, and how. */
export type ItemFilter = {
  readonly search: string;
  /** Empty for all. */
  readonly act: string;
  readonly isNewOnly: boolean;
  readonly isPreview: boolean;
};

type ToolsProps = {
  readonly filter: ItemFilter;
  readonly onFilter: (filter: ItemFilter) => void;
  readonly hasNews: boolean;
};

/** Search, act, and the two ways to look. */
export function ItemTools({ filter, onFilter, hasNews }: ToolsProps) {
  const { items: t, acts } = useBankTexts();
  return (
    <div className={styles['tools']}>
      <TextInput
        type="search"
        label={t.search}
        value={filter.search}
        onChange={(event) => {
          onFilter({ ...filter, search: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t.act}
        value={filter.act}
        data={[
          { value: '', label: t.everyAct },
          ...Object.entries(acts).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => {
          onFilter({ ...filter, act: event.currentTarget.value });
        }}
      />
      <Looks filter={filter} onFilter={onFilter} hasNews={hasNews} />
    </div>
  );
}

function Looks({ filter, onFilter, hasNews }: ToolsProps) {
  const t = useBankTexts().items;
  return (
    <>
      <Checkbox
        label={t.preview}
        checked={filter.isPreview}
        onChange={(event) => {
          onFilter({ ...filter, isPreview: event.currentTarget.checked });
        }}
      />
      {hasNews && (
        <Checkbox
          label={t.onlyNew}
          checked={filter.isNewOnly}
          onChange={(event) => {
            onFilter({ ...filter, isNewOnly: event.currentTarget.checked });
          }}
        />
      )}
    </>
  );
}
