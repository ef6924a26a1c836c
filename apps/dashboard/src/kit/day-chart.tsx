import { useState, type ReactNode } from 'react';
import kit from './kit.module.css';
import styles from './day-chart.module.css';

export interface ChartDay {
  readonly day: string;
  /** The day as people write it. */
  readonly name: string;
  readonly value: number;
  /** How much of the value went wrong. */
  readonly bad: number;
  /** All of it in words. */
  readonly words: string;
}

interface Props {
  readonly label: string;
  /** What the columns of the same in figures are called: the day, the value, what went wrong. */
  readonly columns: readonly [string, string, string];
  readonly days: readonly ChartDay[];
}

const STEP = 20;
const BAR = 14;
const HEIGHT = 160;

/** A bar a day. Who does not see it reads the same in a table. */
export function DayChart({ label, columns, days }: Props): ReactNode {
  const [at, setAt] = useState<number>();
  const highest = Math.max(1, ...days.map(({ value }) => value));
  const width = STEP * Math.max(1, days.length);
  return (
    <figure className={styles['figure']}>
      <p className={`${kit['help'] ?? ''} ${styles['read'] ?? ''}`} aria-hidden="true">
        {days[at ?? days.length - 1]?.words}
      </p>
      <svg
        className={styles['chart']}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerLeave={() => setAt(undefined)}
      >
        {days.map((day, index) => (
          <g key={day.day} data-at={index === at || undefined} onPointerEnter={() => setAt(index)}>
            <rect className={styles['touch']} x={index * STEP} width={STEP} height={HEIGHT} />
            <Bar x={index * STEP + (STEP - BAR) / 2} value={day.value / highest} bad={day.bad / highest} />
          </g>
        ))}
      </svg>
      <div className={`${kit['help'] ?? ''} ${styles['ends'] ?? ''}`} aria-hidden="true">
        <span>{days[0]?.name}</span>
        <span>{days.at(-1)?.name}</span>
      </div>
      <Figures label={label} columns={columns} days={days} />
    </figure>
  );
}

/** A day on which nothing happened has its place, too. */
function Bar({ x, value, bad }: { readonly x: number; readonly value: number; readonly bad: number }): ReactNode {
  const height = value === 0 ? 1 : Math.max(2, value * HEIGHT);
  const wrong = bad === 0 ? 0 : Math.max(2, bad * HEIGHT);
  return (
    <>
      <rect
        className={value === 0 ? styles['none'] : styles['bar']}
        x={x}
        y={HEIGHT - height}
        width={BAR}
        height={height}
      />
      <rect className={styles['bad']} x={x} y={HEIGHT - wrong} width={BAR} height={wrong} />
    </>
  );
}

function Figures({ label, columns, days }: Props): ReactNode {
  const [day, value, bad] = columns;
  return (
    <table className={styles['hidden']}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{day}</th>
          <th scope="col">{value}</th>
          <th scope="col">{bad}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((each) => (
          <tr key={each.day}>
            <th scope="row">{each.name}</th>
            <td>{each.value}</td>
            <td>{each.bad}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
