import type { Product as ToldProduct } from 'baileys';
import { EngineError, type BusinessSkill, type Product } from '../../engine.js';
import { jidOf } from '../addresses.js';
import type { LinkedSession } from '../session.js';
import { asking, changing } from './refusals.js';

export function businessSkill({ socket }: LinkedSession): BusinessSkill {
  return {
    profile: async (person) => {
      const told = await asking(() => socket.getBusinessProfile(jidOf(person))).catch(noneWhereUnknown);
      if (!told) return undefined;
      const { description, category, email, website, address } = told;
      return {
        ...given({ description, category, email, address }),
        websites: website,
      };
    },
    changeProfile: async ({ category, websites, ...change }) => {
      if (category !== undefined) throw notHere();
      await changing(() =>
        socket.updateBussinesProfile({ ...change, ...(websites ? { websites: [...websites] } : {}) }),
      );
    },
    catalogue: async (person, { limit, cursor }) => {
      const told = await asking(() => socket.getCatalog({ jid: jidOf(person), limit, cursor }));
      const products = told.products.map(productOf);
      return { products, ...(told.nextPageCursor ? { nextCursor: told.nextPageCursor } : {}) };
    },
  };
}

function productOf(told: ToldProduct): Product {
  const { id, name, price, isHidden, imageUrls, description, currency, url } = told;
  return {
    id,
    name,
    ...given({ description, currency, url }),
    ...(Number.isFinite(price) ? { priceThousandths: price } : {}),
    isHidden: isHidden ?? false,
    imageUrls: [...new Set(Object.values(imageUrls).filter(Boolean))],
  };
}

type Facts = Partial<Record<'description' | 'category' | 'email' | 'address' | 'currency' | 'url', string>>;

/** WhatsApp tells nothing and an empty text alike. */
function given(facts: Facts): Partial<Record<keyof Facts, string>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value));
}

function noneWhereUnknown(error: unknown): undefined {
  if (error instanceof EngineError && error.code === 'not_found') return undefined;
  throw error;
}

function notHere(): EngineError {
  const words = 'The category of a business is changed in its app only.';
  return new EngineError('not_supported', words, { kind: 'never' }, { field: 'category' });
}
