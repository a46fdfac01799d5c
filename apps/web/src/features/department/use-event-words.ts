import { useDepartmentTexts } from './texts.js';

/** What an event of the log is called; one that has no name here keeps its type. */
export function useEventName(): (type: string) => string {
  const { log } = useDepartmentTexts();
  const names: Readonly<Record<string, string>> = log.events;
  return (type) => names[type] ?? type;
}
