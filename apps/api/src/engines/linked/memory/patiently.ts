import { EngineError } from '../../engine.js';

const pausesMs = [100, 300, 1_000];

/** The database may be away for a moment; what was refused for a reason is not asked again. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EngineError) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  return work();
}
