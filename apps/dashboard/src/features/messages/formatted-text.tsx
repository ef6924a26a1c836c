import type { ReactNode } from 'react';
import { formatted, type Piece } from './formatting.js';
import styles from './formatted-text.module.css';

/** What somebody wrote, as text: nothing in it is a link or markup but WhatsApp's own marks. */
export function FormattedText({ text }: { readonly text: string }): ReactNode {
  return (
    <div className={styles['text']} dir="auto">
      <Pieces pieces={formatted(text.toWellFormed())} />
    </div>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map((piece, at) => <Shown key={at} piece={piece} />);
}

function Shown({ piece }: { readonly piece: Piece }): ReactNode {
  switch (piece.kind) {
    case 'plain':
      return piece.text;
    case 'mono':
      return <code>{piece.text}</code>;
    case 'bold':
      return (
        <strong>
          <Pieces pieces={piece.pieces} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Pieces pieces={piece.pieces} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Pieces pieces={piece.pieces} />
        </s>
      );
  }
}
