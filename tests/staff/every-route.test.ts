import { expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { type Permission, ROLES, type Role } from '../../src/staff/roles.ts'
import type { Titian } from '../../src/titian.ts'
import { formHeaders, formText, signedIn } from '../support/staff.ts'
import { forEachDatabase } from '../support/start.ts'

/** What opens each staff path, longest prefix first. A new path must be named here. `null`: everybody signed in. */
const DOORS: [prefix: string, permissions: readonly Permission[] | null][] = [
  ['/staff/queue', ['moderate']],
  ['/staff/letters', ['letters', 'answer']],
  ['/staff/report', ['report']],
  ['/staff/indicators', ['report']],
  ['/staff/indicators/fill', ['moderate', 'settings']],
  ['/staff/frames', ['report']],
  ['/staff/shared-desk', ['report']],
  ['/staff/shared-desk/target', ['coordinate']],
  ['/staff/shared-desk/sign', ['coordinate']],
  ['/staff/requests', ['report']],
  ['/staff/requests/new', ['coordinate']],
  ['/staff/plan', ['report']],
  ['/staff/plan/copy', ['moderate']],
  ['/staff/frames/settings', ['moderate', 'settings']],
  ['/staff/frames/classify', ['moderate', 'settings']],
  ['/staff/links', ['moderate', 'letters', 'settings', 'install', 'report']],
  ['/staff/short-links', ['moderate', 'letters', 'settings', 'install', 'report']],
  ['/staff/kit', ['moderate', 'letters', 'settings', 'install', 'report']],
  ['/staff/bio', ['moderate', 'letters', 'settings', 'install', 'report']],
  ['/staff/accounts', ['moderate', 'letters', 'settings', 'install', 'report']],
  ['/staff/followers', ['moderate', 'settings', 'report']],
  ['/staff/posts', ['moderate', 'settings', 'report']],
  ['/staff/people', ['staff']],
  ['/staff/agencies', ['settings']],
  ['/staff/calendar', ['settings']],
  ['/staff/limits', ['settings']],
  ['/staff/templates', ['letters']],
  ['/staff/overdue', ['letters', 'answer', 'report']],
  ['/staff/install', ['install']],
  ['/staff/settings', ['settings']],
  ['/staff/pages', ['settings', 'moderate']],
  ['/staff/moves', ['settings']],
  ['/staff/open-data', ['settings']],
  ['/staff/audit', ['audit']],
  ['/staff/health', ['health']],
  ['/staff/counts', null],
  ['/staff/account', null],
  ['/staff/password', null],
  ['/staff/logout', null],
  ['/staff/own-browser', ['moderate', 'settings', 'report', 'install']],
]
/** Before signing in. */
const OUTSIDE = /^\/staff\/(login|setup|invite)\b/

interface Layer {
  route?: { path: string; methods: Record<string, boolean> }
  handle?: { stack?: Layer[] }
}

function staffRoutes(titian: Titian): { method: string; path: string }[] {
  const walk = (layers: Layer[]): { method: string; path: string }[] =>
    layers.flatMap(({ route, handle }) =>
      route
        ? Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path }))
        : walk(handle?.stack ?? []),
    )
  const { router } = createApp(titian) as unknown as { router: { stack: Layer[] } }
  return walk(router.stack).filter(({ path }) => path === '/staff' || path.startsWith('/staff/'))
}

const filled = (path: string): string => path.replaceAll(/:\w+/g, '01kax3n5c07f2m9q4t')
const doorOf = (path: string) =>
  [...DOORS]
    .sort((a, b) => b[0].length - a[0].length)
    .find(
      ([prefix]) =>
        path === prefix ||
        path.startsWith(`${prefix}/`) ||
        path.startsWith(`${prefix}.`) ||
        path.startsWith(`${prefix}-`),
    )

forEachDatabase('every staff route', (start) => {
  test('stands in the table of doors', async () => {
    const { titian } = await start()
    const routes = staffRoutes(titian)
    expect(routes.length).toBeGreaterThan(40)
    const unnamed = routes.filter(({ path }) => path !== '/staff' && !OUTSIDE.test(path) && !doorOf(path))
    expect(unnamed).toEqual([])
  })

  test('is closed without a session', async () => {
    const started = await start()
    const open: string[] = []
    for (const { method, path } of staffRoutes(started.titian).filter(({ path }) => !OUTSIDE.test(path))) {
      const isRead = method === 'GET'
      const reply = await started.send(
        method,
        filled(path),
        isRead ? undefined : '',
        isRead ? {} : formHeaders(started),
      )
      const leadsAway = reply.status === 303 && reply.headers.get('location')!.startsWith('/staff/login?next=')
      if (reply.status !== 401 && !(isRead && leadsAway)) open.push(`${method} ${path}: ${reply.status}`)
    }
    expect(open).toEqual([])
  })

  test('refuses every role that lacks its permission', async () => {
    const started = await start()
    const wrong: string[] = []
    for (const role of Object.keys(ROLES) as Role[]) {
      const agent = await signedIn(started, role)
      const held: readonly string[] = ROLES[role]
      for (const { method, path } of staffRoutes(started.titian)) {
        const door = doorOf(path)
        if (!door?.[1] || door[1].some((permission) => held.includes(permission))) continue
        const reply = method === 'GET' ? await agent.get(filled(path)) : await agent.post(filled(path))
        if (reply.status !== 403) wrong.push(`${role} ${method} ${path}: ${reply.status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('refuses a write without the form token or from another origin', async () => {
    const started = await start()
    const agent = await signedIn(started, 'moderator', {
      grants: (['webmaster', 'moderator'] as const).map((role) => ({ role, siteId: '*', agencyId: '' })),
    })
    const wrong: string[] = []
    for (const { path } of staffRoutes(started.titian).filter(({ method }) => method !== 'GET')) {
      const headers = { ...formHeaders(started), cookie: agent.cookie }
      const foreign = { ...headers, origin: 'https://evil.test' }
      const withToken = formText({ _token: agent.formToken })
      const replies = [await started.send('POST', filled(path), withToken, foreign)]
      if (!OUTSIDE.test(path)) replies.push(await started.send('POST', filled(path), '', headers))
      for (const { status } of replies) if (status !== 403) wrong.push(`${path}: ${status}`)
    }
    expect(wrong).toEqual([])
  })
})
