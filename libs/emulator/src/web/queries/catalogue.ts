import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import { childOf, childrenOf, node, textOf } from '../nodes.js';
import { answering, refusals } from '../refusal.js';
import type { WebSide } from '../web-side.js';

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly price: string;
  readonly currency: string;
  readonly retailerId: string;
  readonly url: string;
  readonly imageUrl: string;
  readonly isHidden: boolean;
  /** The collection it stands in. */
  readonly collection?: string;
}

/** What businesses sell. */
export class Catalogue {
  readonly #products = new WeakMap<Account, Product[]>();
  #lastId = 5_000;

  constructor(private readonly web: WebSide) {
    const catalog = { tag: 'iq', xmlns: 'w:biz:catalog' } as const;
    web.router
      .on(
        { ...catalog, type: 'get', child: 'product_catalog' },
        answering((question) => [this.#page(childOf(question, 'product_catalog'))]),
      )
      .on(
        { ...catalog, type: 'get', child: 'collections' },
        answering((question) => [this.#collections(childOf(question, 'collections'))]),
      )
      .on(
        { ...catalog, type: 'set', child: 'product_catalog_add' },
        answering((question, { account }) => [this.#write(account, question, 'product_catalog_add')]),
      )
      .on(
        { ...catalog, type: 'set', child: 'product_catalog_edit' },
        answering((question, { account }) => [this.#write(account, question, 'product_catalog_edit')]),
      )
      .on(
        { ...catalog, type: 'set', child: 'product_catalog_delete' },
        answering((question, { account }) => [this.#delete(account, childOf(question, 'product_catalog_delete'))]),
      );
  }

  of(account: Account): readonly Product[] {
    return this.#products.get(account) ?? [];
  }

  put(account: Account, product: Omit<Product, 'id'>, id = String(++this.#lastId)): Product {
    const put = { ...product, id };
    const others = this.of(account).filter((one) => one.id !== id);
    this.#products.set(account, [...others, put]);
    return put;
  }

  #page(asked: BinaryNode | undefined): BinaryNode {
    const products = this.#of(asked?.attrs['jid']).filter(({ isHidden }) => !isHidden);
    const limit = Number(textOf(childOf(asked, 'limit')) || '10');
    const from = Number(textOf(childOf(asked, 'after')) || '0');
    const shown = products.slice(from, from + limit).map(productNode);
    const next = from + limit;
    const after = next < products.length ? [node('after', {}, Buffer.from(String(next)))] : [];
    return node('product_catalog', {}, [...shown, ...(after.length > 0 ? [node('paging', {}, after)] : [])]);
  }

  #collections(asked: BinaryNode | undefined): BinaryNode {
    const byName = new Map<string, Product[]>();
    for (const product of this.#of(asked?.attrs['biz_jid'])) {
      if (product.collection === undefined) continue;
      byName.set(product.collection, [...(byName.get(product.collection) ?? []), product]);
    }
    const collections = [...byName].map(([name, products], at) =>
      node('collection', {}, [
        ...[leaf('id', String(at + 1)), leaf('name', name), ...products.map(productNode)],
        node('status_info', {}, [leaf('status', 'APPROVED'), leaf('can_appeal', 'false')]),
      ]),
    );
    return node('collections', {}, collections);
  }

  #write(account: Account, question: BinaryNode, tag: string): BinaryNode {
    const given = childOf(childOf(question, tag), 'product');
    if (given === undefined) throw refusals.badRequest();
    const id = textOf(childOf(given, 'id')) || undefined;
    const before = this.of(account).find((product) => product.id === id);
    if (id !== undefined && before === undefined) throw refusals.notFound();
    const product = this.put(account, readProduct(given, before), id);
    return node(tag, {}, [productNode(product)]);
  }

  #delete(account: Account, asked: BinaryNode | undefined): BinaryNode {
    const ids = childrenOf(asked, 'product').map((product) => textOf(childOf(product, 'id')));
    const products = this.of(account);
    const left = products.filter(({ id }) => !ids.includes(id));
    this.#products.set(account, left);
    return node('product_catalog_delete', { deleted_count: String(products.length - left.length) });
  }

  #of(jid: string | undefined): readonly Product[] {
    const account = this.web.accounts.reachByJid(jid);
    if (account === undefined) throw refusals.notFound();
    return this.of(account);
  }
}

function readProduct(given: BinaryNode, before: Product | undefined): Omit<Product, 'id'> {
  const text = (tag: string, preset = '') => {
    const found = childOf(given, tag);
    return found === undefined ? preset : textOf(found);
  };
  const image = childOf(childOf(childOf(given, 'media'), 'image'), 'url');
  return {
    name: text('name', before?.name),
    description: text('description', before?.description),
    price: text('price', before?.price),
    currency: text('currency', before?.currency),
    retailerId: text('retailer_id', before?.retailerId),
    url: text('url', before?.url),
    imageUrl: image === undefined ? (before?.imageUrl ?? '') : textOf(image),
    isHidden: given.attrs['is_hidden'] === 'true',
    collection: before?.collection,
  };
}

function productNode(product: Product): BinaryNode {
  const { id, name, description, price, currency, retailerId, url, imageUrl, isHidden } = product;
  const image = node('image', {}, [leaf('request_image_url', imageUrl), leaf('original_image_url', imageUrl)]);
  return node('product', { is_hidden: String(isHidden) }, [
    ...[leaf('id', id), leaf('name', name), leaf('description', description), leaf('retailer_id', retailerId)],
    ...[leaf('url', url), leaf('price', price), leaf('currency', currency), node('media', {}, [image])],
    node('status_info', {}, [leaf('status', 'APPROVED')]),
  ]);
}

function leaf(tag: string, text: string): BinaryNode {
  return node(tag, {}, Buffer.from(text));
}
