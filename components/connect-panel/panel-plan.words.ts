export const panelPlan = {
  planHeading: (plan: string) => `Accounting integrations are part of the ${plan} plan`,
  planMore: 'Upgrade to connect. What was synced before stays readable.',
}
