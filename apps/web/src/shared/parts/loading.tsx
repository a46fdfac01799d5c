import { Skeleton } from '@mantine/core';

import { useSharedTexts } from '../texts.js';

const SHAPES = {
  text: ['45%', '100%', '92%', '70%'],
  table: ['100%', '100%', '100%', '100%', '100%', '100%'],
  form: ['30%', '100%', '30%', '100%', '40%'],
  cards: ['100%', '100%', '100%'],
} as const;

/** The shape of what comes, said once to a screen reader. */
export function Loading({ shape }: { readonly shape: keyof typeof SHAPES }) {
  const t = useSharedTexts();
  return (
    <div className="loading" role="status" aria-label={t.page.loading}>
      {SHAPES[shape].map((width, index) => (
        <Skeleton
          key={index}
          width={width}
          height={shape === 'cards' ? 88 : shape === 'text' ? 18 : 36}
          radius={shape === 'text' ? 4 : 8}
        />
      ))}
    </div>
  );
}
