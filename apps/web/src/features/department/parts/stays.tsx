import { useDepartmentTexts } from '../texts.js';
import styles from './effects.module.css';

/** What a void leaves as it is, and what else could be done. */
export function Stays() {
  const { voiding } = useDepartmentTexts();
  return (
    <div className={styles['lists']}>
      {[voiding.stays, voiding.instead].map(({ title, items }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
