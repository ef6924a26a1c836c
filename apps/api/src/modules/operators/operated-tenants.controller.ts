import { Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BareDomainGuard } from '../../platform/http/bare-domain.guard.js';
import { rawInput } from '../../platform/http/raw-input.js';
import { readJsonBody } from '../../platform/http/read-body.js';
import { contextOf } from '../../platform/http/request-context.js';
import { parseRoute } from '../../platform/http/route.js';
import type { Page } from '../../platform/operations/page.js';
import { readInput } from '../../platform/operations/read-input.js';
import type { AuditHand } from '../audit/index.js';
import {
  SearchTenantsDto,
  SetPlanDto,
  SuspendTenantDto,
  type OperatedPlan,
  type OperatedTenant,
} from './operated-tenants.dto.js';
import { OperatedTenants } from './operated-tenants.service.js';
import { OperatorEntries, type Entry } from './operator-entries.service.js';
import { OperatorGuard, operatorOf } from './operator.guard.js';

const BODY_BYTES = 16 * 1024;
const listRoute = parseRoute('/api/operators', 'GET /tenants');

/** No operations: those belong to a tenant, and an operator to none. */
@Controller('api/operators')
@UseGuards(BareDomainGuard, OperatorGuard)
export class OperatedTenantsController {
  constructor(
    private readonly tenants: OperatedTenants,
    private readonly entries: OperatorEntries,
  ) {}

  @Get('plans')
  async plans(): Promise<{ data: OperatedPlan[] }> {
    return { data: await this.tenants.listPlans() };
  }

  @Get('tenants')
  list(@Req() request: Request): Promise<Page<OperatedTenant>> {
    return this.tenants.list(readInput(SearchTenantsDto, rawInput(SearchTenantsDto, listRoute, request, {}), 'refuse'));
  }

  @Get('tenants/:id')
  show(@Param('id') id: string): Promise<OperatedTenant> {
    return this.tenants.find(id);
  }

  @Post('tenants/:id/suspend')
  @HttpCode(200)
  async suspend(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OperatedTenant> {
    const body = await readJsonBody(request, response, BODY_BYTES);
    const { reason } = readInput(SuspendTenantDto, body, 'refuse');
    return this.tenants.suspend(id, { reason, by: handOf(request) });
  }

  @Post('tenants/:id/resume')
  @HttpCode(200)
  resume(@Param('id') id: string, @Req() request: Request): Promise<OperatedTenant> {
    return this.tenants.resume(id, handOf(request));
  }

  @Post('tenants/:id/plan')
  @HttpCode(200)
  async setPlan(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OperatedTenant> {
    const { plan } = readInput(SetPlanDto, await readJsonBody(request, response, BODY_BYTES), 'refuse');
    return this.tenants.putOnPlan(id, plan, handOf(request));
  }

  @Post('tenants/:id/enter')
  @HttpCode(201)
  enter(@Param('id') id: string, @Req() request: Request): Promise<Entry> {
    return this.entries.open(operatorOf(request), id);
  }
}

function handOf(request: Request): AuditHand {
  const { requestId, network } = contextOf(request);
  return { actorKind: 'operator', actorId: operatorOf(request).id, door: 'operator', requestId, network };
}
