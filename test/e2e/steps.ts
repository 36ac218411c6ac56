import type {Locator, Page} from 'playwright-core'

/** What a person does, in the words that they see. */

export type SigningIn = 'Ana Lima' | 'Tom Reed' | 'Noor Haddad' | 'Rhys Evans'

export const settings = '/settings/accounting'

/** From the settings page to the simulated Xero's question about access. */
export async function signIn(page: Page, person: SigningIn) {
  await page.getByRole('button', {name: 'Connect to Xero'}).click()
  await page.getByRole('button', {name: new RegExp(person)}).click()
}

export async function allow(page: Page) {
  await page.getByRole('button', {name: 'Allow access'}).click()
  await page.waitForURL((url) => url.pathname === settings)
}

/** Connects to the one organisation that Ana Lima has: Demo Company (UK). */
export async function connect(page: Page) {
  await page.goto(new URL(settings, page.url()).href)
  await signIn(page, 'Ana Lima')
  await allow(page)
  await page.getByText('Successfully connected to Xero').waitFor()
}

export const panel = (page: Page) => page.locator('xero-connect-panel')
export const card = (page: Page) => page.locator('xero-record-card')

export async function openRecord(page: Page, path: string): Promise<Locator> {
  await page.goto(new URL(path, page.url()).href)
  const there = card(page)
  await there.getByRole('region', {name: 'Accounting'}).waitFor()
  return there
}

/** Links the record that is open to an existing contact. */
export async function linkTo(page: Page, name: string) {
  await card(page).getByRole('button', {name: 'Link', exact: true}).click()
  const dialog = page.getByRole('dialog', {name: 'Link to a contact'})
  await dialog.getByRole('combobox').or(dialog.getByRole('searchbox')).first().fill(name)
  await dialog
    .getByRole('option', {name: new RegExp(name)})
    .or(dialog.getByRole('button', {name: new RegExp(name)}))
    .first()
    .click()
  await card(page).getByText(name).first().waitFor()
}

export async function openCreateDialog(page: Page): Promise<Locator> {
  await card(page).getByRole('button', {name: 'Create Invoice'}).click()
  const dialog = page.getByRole('dialog', {name: /^Create invoice from/})
  await dialog.getByRole('button', {name: /^Create draft invoice/}).waitFor()
  return dialog
}

export async function become(page: Page, who: RegExp) {
  const choice = page.getByLabel('You are')
  const label = await choice.locator('option').filter({hasText: who}).textContent()
  await Promise.all([page.waitForEvent('load'), choice.selectOption({label: label ?? ''})])
}
