import { audit } from './audit.ts'
import { auth } from './auth.ts'
import { beforeAfter } from './before-after.ts'
import { clock } from './clock.ts'
import { comments } from './comments.ts'
import { common } from './common.ts'
import { demo } from './demo.ts'
import { desk } from './desk.ts'
import { errors } from './errors.ts'
import { frames } from './frames.ts'
import { health } from './health.ts'
import { letterPhotos } from './letter-photos.ts'
import { letters } from './letters.ts'
import { lettersPublic } from './letters-public.ts'
import { links } from './links.ts'
import { mail } from './mail.ts'
import { moves } from './moves.ts'
import { ownTraffic } from './own-traffic.ts'
import { planning } from './planning.ts'
import { posts } from './posts.ts'
import { preview } from './preview.ts'
import { privacy } from './privacy.ts'
import { report } from './report.ts'
import { reportOut } from './report-out.ts'
import { sent } from './sent.ts'
import { setup } from './setup.ts'
import { shell } from './shell.ts'
import { traffic } from './traffic.ts'
import { twoDivisions } from './two-divisions.ts'

/** Every Indonesian string. A capability's texts live in its own file; keys are unique across all of them (tests/language/texts.test.ts). */
export const id = {
  ...common,
  ...shell,
  ...auth,
  ...desk,
  ...comments,
  ...letters,
  ...clock,
  ...letterPhotos,
  ...lettersPublic,
  ...links,
  ...report,
  ...beforeAfter,
  ...reportOut,
  ...traffic,
  ...frames,
  ...sent,
  ...planning,
  ...twoDivisions,
  ...posts,
  ...preview,
  ...ownTraffic,
  ...setup,
  ...moves,
  ...privacy,
  ...errors,
  ...audit,
  ...health,
  ...mail,
  ...demo,
}
