import { Text } from '../../platform/operations/fields.js';

/** Which device an operation is about. */
export function DeviceRef(): PropertyDecorator {
  return Text('The id or the number of the device.', { max: 64 });
}
