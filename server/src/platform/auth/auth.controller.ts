import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { TenantContext } from '../persistence/tenant-context.js';
import { Returns, ReturnsNothing } from '../http/returns.decorator.js';
import { AllowAnyStaff, AllowClient, Public } from './access.decorators.js';
import { type LinkOpened, LinkOpenedSchema, type LinkPreview, LinkPreviewSchema } from './dto/link.dto.js';
import { type LinkToken, LinkTokenSchema } from './dto/link.dto.js';
import { type ModeAnswer, ModeSchema } from './dto/session.dto.js';
import {
  type AskForLink,
  AskForLinkSchema,
  type NewPassword,
  NewPasswordSchema,
  type SignIn,
  SignInSchema,
  type SignUp,
  SignUpSchema,
} from './dto/sign-up.dto.js';
import { LinkEntry } from './link-entry.service.js';
import { PortalEntry } from './portal-entry.service.js';
import { StaffEntry } from './staff-entry.service.js';

@ApiTags('auth')
@Controller()
export class AuthController {
  constructor(
    private readonly config: Config,
    private readonly tenant: TenantContext,
    private readonly staff: StaffEntry,
    private readonly portal: PortalEntry,
    private readonly links: LinkEntry,
  ) {}

  @Get('mode')
  @Public()
  @Returns(ModeSchema)
  getMode(): ModeAnswer {
    return { mode: this.config.mode };
  }

  @Post('sign-up')
  @Public()
  @ReturnsNothing(201)
  signUp(
    @Body({ schema: SignUpSchema }) form: SignUp,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.staff.signUp(form, request, reply);
  }

  @Post('sign-in')
  @Public()
  @ReturnsNothing()
  signIn(
    @Body({ schema: SignInSchema }) form: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.staff.signIn(form, request, reply);
  }

  @Post('sign-out')
  @AllowAnyStaff()
  @ReturnsNothing()
  signOut(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.staff.signOut(this.tenant.staff, reply);
  }

  @Post('forgotten-password')
  @Public()
  @ReturnsNothing(202)
  sendStaffSignInLink(
    @Body({ schema: AskForLinkSchema }) form: AskForLink,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.staff.sendSignInLink(form.email, request);
  }

  @Post('new-password')
  @AllowAnyStaff()
  @ReturnsNothing()
  choosePassword(@Body({ schema: NewPasswordSchema }) form: NewPassword): Promise<void> {
    return this.staff.choosePassword(this.tenant.staff, form.password);
  }

  @Post('links/preview')
  @Public()
  @Returns(LinkPreviewSchema)
  previewLink(
    @Body({ schema: LinkTokenSchema }) link: LinkToken,
    @Req() request: FastifyRequest,
  ): Promise<LinkPreview> {
    return this.links.preview(link.token, request);
  }

  @Post('links/open')
  @Public()
  @Returns(LinkOpenedSchema)
  openLink(
    @Body({ schema: LinkTokenSchema }) link: LinkToken,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkOpened> {
    return this.links.open(link.token, request, reply);
  }

  @Post('portal/sign-in-link')
  @Public()
  @ReturnsNothing(202)
  sendClientSignInLink(
    @Body({ schema: AskForLinkSchema }) form: AskForLink,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.portal.sendSignInLink(form.email, request);
  }

  @Post('portal/sign-out')
  @AllowClient('portal')
  @ReturnsNothing()
  signOutClient(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.portal.signOut(this.tenant.client, reply);
  }
}
