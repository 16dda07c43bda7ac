import type { JsonNode } from '../../facts/json/node.js'
import type { PolicyInstance } from '../../facts/properties.js'

/** Parameters of each policy template (names after `x-ms-apimTemplateParameter.`): those it must have, and those it may. */
export const TEMPLATES: Readonly<Record<string, readonly [required: readonly string[], optional: readonly string[]]>> =
  {
    dynamichosturl: [['urlTemplate'], []],
    routerequesttoendpoint: [['newPath'], ['httpMethod']],
    setheader: [['name', 'value'], ['existsAction']],
    setqueryparameter: [['name', 'value'], ['existsAction']],
    setproperty: [['newPropertyParentPathTemplate', 'newPropertySubPathTemplate', 'propertyValuePathTemplate'], []],
    pollingtrigger: [['triggerConfig', 'triggerDataPath'], []],
    updatenextlink: [['nextLinkPropertyName'], ['nextLinkParentPropertyPath']],
    setvaluefromurl: [['parameterTemplate', 'parameterValueUrl', 'parameterValuePathTemplate'], ['httpMethod']],
    convertobjecttoarray: [
      ['propertyParentPath', 'newPropertyPath'],
      ['propertySubPath', 'keyName', 'valueName'],
    ],
    convertarraytoobject: [
      ['propertyParentPath', 'keyWithinCollectionPath', 'newPropertyPath'],
      ['propertySubPath', 'retainKey'],
    ],
    stringtoarray: [
      ['propertyParentPath', 'delimiterList', 'childPropertyName', 'newPropertyPath'],
      ['propertySubPath'],
    ],
    stringreplace: [
      ['propertyParentPath', 'sourceString', 'replacementString', 'newPropertyPath'],
      ['propertySubPath'],
    ],
    encodepropertyvalue: [['propertyParentPath', 'newPropertyPath'], ['propertySubPath']],
    setconnectionstatustounauthenticated: [['statusCode'], ['operationName']],
    dynamicsubdomain: [['urlTemplate'], []],
    moveproperties: [['srcParentPath', 'srcSubPath', 'dstParentPath', 'dstSubPath'], ['copyOnlySubProperties']],
  }

export const PREFIX = 'x-ms-apimTemplateParameter.'

/** The template of a policy in lower case, as names are compared; empty when it names none. */
export const templateOf = ({ templateId }: PolicyInstance): string => templateId?.toLowerCase() ?? ''

/** The parameter of a template, whatever the case of its name. */
export function parameterOf(policy: PolicyInstance, name: string): JsonNode | undefined {
  const wanted = `${PREFIX}${name}`.toLowerCase()
  for (const member of policy.parameters?.members() ?? []) if (member.key.toLowerCase() === wanted) return member
  return undefined
}

/** The clean connector with these policies. */
export const SET = (policies: unknown) => ({ properties: { properties: { policyTemplateInstances: policies } } })
/** A policy that sets the host. */
export const HOST = {
  templateId: 'dynamichosturl',
  title: 'Host',
  parameters: {
    'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('api_key').orchardharvest.com",
  },
}
