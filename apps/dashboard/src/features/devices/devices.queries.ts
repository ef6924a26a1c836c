import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { dataOf, type WagateEventType } from '@wagate/sdk';
import { wagate } from '../../app/wagate.js';
import { dayIn } from '../usage/days.js';
import type { Device, DeviceChange, DeviceWish, History, LinkPage, LinkPageWish, NewDevice } from './device.js';

const devicesKey = ['devices'] as const;
const PAGE = 50;
const EVENTS = 20;
/** What is used is no event of a device. */
const LOOK_AGAIN_MS = 5_000;

export const devicesQuery = infiniteQueryOptions({
  queryKey: [...devicesKey, 'list'],
  queryFn: ({ pageParam }) =>
    dataOf(
      wagate.GET('/api/v1/devices', {
        params: { query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: firstPage(),
  getNextPageParam: ({ next_cursor: cursor }) => cursor,
});

export const deviceQuery = (id: string) =>
  queryOptions({
    queryKey: [...devicesKey, 'one', id],
    queryFn: () => dataOf(wagate.GET('/api/v1/devices/{device}', { params: { path: { device: id } } })),
  });

/** Today alone, of every device. */
export const todayQuery = (zone: string) =>
  queryOptions({
    queryKey: ['usage', 'today', zone],
    queryFn: () => dataOf(wagate.GET('/api/v1/usage', { params: { query: { from: dayIn(new Date(), zone) } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const monthQuery = queryOptions({
  queryKey: ['usage', 'month'],
  queryFn: () => dataOf(wagate.GET('/api/v1/usage')),
  refetchInterval: LOOK_AGAIN_MS,
});

const deviceEvents: WagateEventType[] = [
  'device.linking',
  'device.connected',
  'device.disconnected',
  'device.paused',
  'device.resumed',
  'device.deleted',
];

/** What became of its connection, the newest first. */
export const healthQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...devicesKey, 'health', id],
    queryFn: ({ pageParam }) =>
      dataOf(
        wagate.GET('/api/v1/events', {
          params: { query: { device_id: id, type: deviceEvents, before: pageParam, limit: EVENTS } },
        }),
      ),
    initialPageParam: 'now',
    getNextPageParam: ({ data, next_cursor: cursor }) => (data.length < EVENTS ? null : cursor),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['history', id],
    queryFn: () => dataOf(wagate.GET('/api/v1/devices/{device}/history', { params: { path: { device: id } } })),
  });

/** Those that can still be used. */
export const linkPagesQuery = (id: string) =>
  queryOptions({
    queryKey: [...devicesKey, 'link pages', id],
    queryFn: () => dataOf(wagate.GET('/api/v1/devices/{device}/link-pages', { params: { path: { device: id } } })),
  });

export type SimpleAct = 'pause' | 'resume' | 'reconnect' | 'logOut';

export function useAct(id: string, onDone?: (device: Device, act: SimpleAct) => void) {
  return useDeviceChange((act: SimpleAct) => dataOf(actOn(id, act)), onDone);
}

export function useCreateDevice(onDone: (device: NewDevice) => void) {
  return useDeviceChange((body: DeviceWish) => dataOf(wagate.POST('/api/v1/devices', { body })), onDone);
}

export function useUpdateDevice(id: string, onDone: () => void) {
  return useDeviceChange(
    (body: DeviceChange) =>
      dataOf(wagate.PATCH('/api/v1/devices/{device}', { params: { path: { device: id } }, body })),
    onDone,
  );
}

export function useDeleteDevice(id: string, onDone: () => void) {
  return useDeviceChange(
    (_: undefined) => dataOf(wagate.DELETE('/api/v1/devices/{device}', { params: { path: { device: id } } })),
    onDone,
  );
}

export function useCreateLinkPage(id: string, onDone: (page: LinkPage) => void) {
  return useDeviceChange(
    (body: LinkPageWish) =>
      dataOf(wagate.POST('/api/v1/devices/{device}/link-pages', { params: { path: { device: id } }, body })),
    onDone,
  );
}

export function useRevokeLinkPage(onDone: () => void) {
  return useDeviceChange(
    (id: string) => dataOf(wagate.DELETE('/api/v1/link-pages/{id}', { params: { path: { id } } })),
    onDone,
  );
}

export function useCancelHistory(id: string): UseMutationResult<History, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      dataOf(wagate.POST('/api/v1/devices/{device}/history/cancel', { params: { path: { device: id } } })),
    onSuccess: (history) => queries.setQueryData(historyQuery(id).queryKey, history),
  });
}

function actOn(id: string, act: SimpleAct) {
  const params = { path: { device: id } };
  switch (act) {
    case 'pause':
      return wagate.POST('/api/v1/devices/{device}/pause', { params });
    case 'resume':
      return wagate.POST('/api/v1/devices/{device}/resume', { params });
    case 'reconnect':
      return wagate.POST('/api/v1/devices/{device}/reconnect', { params });
    case 'logOut':
      return wagate.POST('/api/v1/devices/{device}/logout', { params });
  }
}

/**
 * Keys and addresses are shown once: no cache keeps an answer. `onDone` is called also when an event was quicker than
 * the answer, and what asked is no longer shown.
 */
function useDeviceChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
): UseMutationResult<Output, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    gcTime: 0,
    onSuccess: (output, input) => {
      void queries.invalidateQueries({ queryKey: devicesKey });
      onDone?.(output, input);
    },
  });
}

function firstPage(): string | null {
  return null;
}
