import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError } from '../../../platform/errors/app-error.js';
import { EventStreams } from '../../../platform/http/event-streams.js';
import { contextOf } from '../../../platform/http/request-context.js';
import { isRecord } from '../../../platform/operations/read-input.js';
import { AccountService, TenantDirectory } from '../../tenants/index.js';
import { LinkAttempts } from './link-attempts.service.js';
import { assets, closedPage, contentSecurityPolicy, openPage } from './link-page.html.js';
import type { LinkPage } from './link-page.js';
import { LinkPagesService } from './link-pages.service.js';
import type { LinkStepDto } from './linking.dto.js';

/** Apart from the account's own: whoever was sent a page takes none of those. */
const STREAMS_OF_A_PAGE = 10;

/** The page for whoever holds the phone: no account, no script but ours, nothing to find for who has no address. */
@Controller('link')
export class LinkPageController {
  constructor(
    private readonly pages: LinkPagesService,
    private readonly attempts: LinkAttempts,
    private readonly tenants: TenantDirectory,
    private readonly streams: EventStreams,
    private readonly account: AccountService,
  ) {}

  @Get('assets/:name')
  asset(@Param('name') name: string, @Res() response: Response): void {
    const asset = assets.get(name);
    if (!asset) throw new AppError('not_found');
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type(asset.type).send(asset.text);
  }

  @Get(':secret')
  async show(@Param('secret') secret: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const page = await this.pageOf(request, secret);
    const number = page && (await this.pages.numberOf(page));
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    response.setHeader('X-Robots-Tag', 'noindex');
    response.status(number ? 200 : 404).type('html');
    response.send(number ? openPage(await this.brandingOf(page), number) : closedPage());
  }

  @Get(':secret/steps')
  async steps(
    @Param('secret') secret: string,
    @Query('by') by: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const page = await this.pageOf(request, secret);
    if (!page) throw new AppError('not_found');
    const isOpen = async (): Promise<void> => {
      if (!(await this.pageOf(request, secret))) throw new AppError('not_found');
    };
    const visitors = { id: page.id, most: STREAMS_OF_A_PAGE };
    await this.streams.serve(response, visitors, this.stepsOf(page, by === 'code' ? 'code' : 'qr'), isOpen);
  }

  private async *stepsOf(page: LinkPage, wish: 'qr' | 'code'): AsyncGenerator<LinkStepDto & Record<string, unknown>> {
    for await (const step of this.attempts.watch({ tenantId: page.tenantId, id: page.deviceId }, wish)) {
      if (step.type === 'connected') await this.pages.markUsed(page);
      yield { ...step };
    }
  }

  /** What the page says of its own counts before what the account says of itself. */
  private async brandingOf({ tenantId, branding }: LinkPage): Promise<object> {
    return { ...(await this.account.branding(tenantId)), ...(isRecord(branding) ? branding : {}) };
  }

  private async pageOf(request: Request, secret: string): Promise<LinkPage | undefined> {
    const { site } = contextOf(request);
    if (site.kind !== 'tenant' || !(await this.tenants.standing(site.tenantId))?.active) return undefined;
    return this.pages.open(site.tenantId, secret);
  }
}
