import { useFormat } from '../../../i18n/format.js';
import { useSecretaryTexts } from '../texts.js';
import type { BuilderForm } from './form-values.js';

/** What the reader knows a field as, by the id of its input. */
export function useFieldNames(form: BuilderForm): Readonly<Record<string, string>> {
  const { post, dates, rules } = useSecretaryTexts().builder;
  const { number } = useFormat();
  const stages = form
    .getValues()
    .stages.flatMap((_, index) => [
      [`stage-${index}-from`, dates.from(number(index + 1))] as const,
      [`stage-${index}-until`, dates.until(number(index + 1))] as const,
    ]);
  return {
    ...{ titleKk: post.titleKk, titleRu: post.titleRu, titleEn: post.titleEn },
    ...{ category: post.category, bodyId: post.body, rulesetId: rules.label },
    ...{ acceptFrom: dates.acceptFrom, acceptUntil: dates.acceptUntil },
    ...Object.fromEntries(stages),
  };
}
