import { EngineError, need, type Address, type Connection, type LabelsSkill } from '../../engines/engine.js';
import { deviceAsk } from '../devices/index.js';

const labels = (connection: Connection): LabelsSkill => need(connection.labels, 'labels');

interface Put {
  readonly label: string;
  readonly on: { readonly chat: Address; readonly waId?: string };
  readonly labelled: boolean;
}

export const listLabels = deviceAsk('labels.list', (connection) => labels(connection).list());

export const saveLabel = deviceAsk('labels.save', (connection, label: { id: string; name: string; colour: number }) =>
  labels(connection).save(label),
);

export const deleteLabel = deviceAsk('labels.delete', async (connection, id: string) => {
  const label = (await labels(connection).list()).find((known) => known.id === id);
  if (!label) throw new EngineError('not_found', 'This number has no such label.', { kind: 'never' });
  await labels(connection).save({ ...label, deleted: true });
});

export const putLabel = deviceAsk('labels.put', (connection, { label, on, labelled }: Put) =>
  labels(connection).put(label, on, labelled),
);
