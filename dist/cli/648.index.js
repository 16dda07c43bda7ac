export const id=648;export const ids=[648];export const modules={5648:(e,t,a)=>{a.d(t,{explain:()=>explain,listCriteria:()=>listCriteria});var o=a(7952);let r={breakReason:"\u2026 why nobody is hurt",breakBy:"\u2026 who confirms it",changeReason:"\u2026 why the change is meant",waiverReason:"\u2026 why it does not hold here",publicApi:"The API is public because \u2026"};function bare(e){return e.replace(/\u2026|\.{3}/g,"").trim().replace(/\.$/,"").toLowerCase()}function renderCriteria(e){let t=Math.max(...e.map(e=>e.id.length));return e.map(e=>`${e.id.padEnd(t)}  ${levelWords(e).padEnd(11)}  ${e.title}
`).join("")}function renderPage(e){let{validator:t,source:a}=e,o=[["Level",levelSentence(e)],["Applies to",e.appliesTo.join(", ")],["Area",e.area]];return e.policyCodes.length>0&&o.push(["Policy code",e.policyCodes.join(", ")]),t&&o.push(["Microsoft's rule",`\`${t.rule}\``]),t?.text&&o.push(["In the log",`\`${t.text.replaceAll("|","\\|")}\``]),e.covers.length>0&&o.push(["Also decides",e.covers.map(e=>`\`${e}\``).join(", ")]),o.push(["Since",e.requiredFrom?`${e.since}, required from ${e.requiredFrom}`:e.since]),e.prevalence&&o.push(["How often published connectors break it",e.prevalence]),[`# ${e.id}`,"",e.title,"","| | |","|---|---|",...o.map(([e,t])=>`| ${e} | ${t} |`),"","## Why","",e.why,"","attestation"===e.kind?"## How to answer":"## How to fix","",e.remedy,"",...exampleLines(e),...settleLines(e),"## Source","",`<${a.url}>, compared ${a.checked} (${a.confidence}).${a.note?` ${a.note}`:""}`,""].join("\n")}function exampleLines(e){let{fails:t,passes:a}=e.examples,o=["## Examples","","Changes to a connector that passes everything, as JSON merge patches by file.","","Fails:","",...fence(t)];return a&&o.push("Passes:","",...fence(a)),o}function fence(e){return["```json",JSON.stringify(e,null,2),"```",""]}function settleLines(e){let t="compatibility"===e.area?["breaking-changes:",`  - criterion: ${e.id}`,"    operation: GetItems",`    reason: "${r.changeReason}"`]:["waivers:",`  - criterion: ${e.id}`,`    reason: "${r.waiverReason}"`,"    until: 2027-01-31"];return["attestation"===e.kind?"## How to set it aside":"## How to waive it","","In `certification.yml` beside the connector:","","```yaml",...t,"```",""]}function levelSentence(e){let t=e.breaksConnector?"":" (recommended at most for custom connectors)";if("string"==typeof e.level)return"required"===e.level?`required${t}`:e.level;let{level:a}=e;return e.appliesTo.map(e=>`${e}: ${a[e]}`).join(", ")}function levelWords(e){return"string"==typeof e.level?e.level:[...new Set(e.appliesTo.map(t=>"string"==typeof e.level?e.level:e.level[t]))][0]??""}new Set(Object.values(r).map(bare));let i=new Map(`
ApiAnnotationExtensionReplacementInfoForNonDeprecatedOperations: The 'x-ms-api-annotation' extension for operation '{0}' is invalid. The replacement property should be specified for deprecated operations only.
ApiAnnotationExtensionReplacementInfoMissingApiProperty: The 'x-ms-api-annotation' extension for operation '{0}' is invalid. The replacement property must specify 'api' property.
ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty: The 'x-ms-api-annotation' extension for operation '{0}' is invalid. The replacement property must specify 'operationId' property.
ArrayDuplicateValue: The array contains duplicate values, values must be unique.
BodyOrFormDataParameterInFetchOperationNotAllowed: Body or form data parameters are not supported in a fetch operation.
ConnectionIdParameterNotAllowed: A parameter cannot be named as 'connectionId'.
ConsumesMissing: At least one supported MIME type must be provided in 'consumes' for operation '{0}'.
DuplicateEnumValuesInExtension: The 'x-ms-enum-values' extension has duplicate values. You can only have one display name mapped to a value.
DuplicateOperationPath: The operations '{0}' and '{1}' have the path templates '{2}' and '{3}' which are duplicate and indistinguishable. They need to have a difference in static path segments for a deterministic routing.
DynamicExtensionDefinitionNotAllowedInParameter: Dynamic extensions are not allowed to be defined on the body parameter. It should be in the schema.
DynamicListExtensionRequiredForAmbiguousReferences: The 'x-ms-dynamic-values' extension references ambiguous parameter references. You need to define the 'x-ms-dynamic-list' extension.
DynamicListExtensionRequiredForNonParameterReferences: The 'x-ms-dynamic-values' extension references properties within parameters. You need to define the 'x-ms-dynamic-list' extension.
DynamicPropertiesExtensionRequiredForAmbiguousReferences: The 'x-ms-dynamic-schema' extension references ambiguous parameter references. You need to define the 'x-ms-dynamic-properties' extension.
DynamicPropertiesExtensionRequiredForNonParameterReferences: The 'x-ms-dynamic-schema' extension references properties within parameters. You need to define the 'x-ms-dynamic-properties' extension.
DynamicPropertiesExtensionRequiredForPropertiesValuePath: The 'x-ms-dynamic-schema' extension property 'value-path' points to schema properties. You need to define the 'x-ms-dynamic-properties' extension, which points to schema object.
DynamicPropertiesItemValuePathMismatch: The 'x-ms-dynamic-properties' extension should have the same item value path as 'x-ms-dynamic-schema' extension without 'properties' ending. The expected path is '{0}'.
DynamicTreeExtensionMissing: The 'x-ms-dynamic-tree' extension must be defined to enable file picker support.
InvalidEnumValue: The type of the enum value is '{0}' but it should be '{1}' as specified in the schema.
InvalidEnumValuesExtensionValue: The 'value' field must match one of the enums as defined in the 'enum' property of the schema.
InvalidFormDataParameterName: The form data parameter name '{0}' is invalid. All characters must be part of the US-ASCII character set.
InvalidNextLinkNameValue: The nextLinkName value for operation '{0}' is invalid. Supported values are 'nextLink' or '@odata.nextLink'.
InvokedOperationShouldProduceArray: The dynamic operation expects an array on the specified path '{0}' which should be defined in the successful response of the invoked operation '{1}'.
InvokedOperationShouldProduceProperty: The dynamic operation expects a property on the specified path '{0}' which should be defined in the successful response of the invoked operation '{1}'.
MimeTypeNotCompatibleWithRequestContentSchemaType: The MIME type(s) are not compatible with the request content type '{0}' for operation '{1}'.
NotificationExtensionNotSupportedInWebhookOperation: The 'x-ms-notification' extension must not be defined in a webhook operation.
NotificationExtensionSupportedForTriggerOnly: The 'x-ms-notification' is supported for trigger operations only.
NotificationOperationMustBeWebhook: The 'operationId' property in 'x-ms-notification' extension must be for a webhook operation.
OperationFamilyHasDuplicateRevisions: The operation family '{0}' has operations with duplicate revision.
OperationFamilyHasManyActiveOperations: The operation family '{0}' has more than two active operations. Extra operations must be deprecated.
OperationFamilyHasManyActiveProductionOperations: The operation family '{0}' has several active operations in Production status. Previous revisions should be deprecated.
OperationFamilyHasManyEmptyRevisions: The operation family '{0}' has several operations with empty revision. Only one operation can have empty revision.
OperationHasManyResponsesWithSchema: The operation '{0}' has more than one response with specified schema, only one schema will be used in the designer.
OperationIdNotFound: The 'operationId' could not be found in this swagger document.
OperationIdNotUnique: The operationId '{0}' is used multiple times. Operation identifiers must be unique.
OperationIdRequired: The operation 'operationId' property is required.
OperationIdSanitized: The 'operationId' property value is different from its sanitized value '{0}'. Please avoid the useage of non-alphanumeric characters to have matching values.
OperationIdShouldEndWithRevision: The operation Id '{0}' should end with revision suffix '{1}'.
OperationIdTooLong: The operationId length must be less than '{0}'.
OperationMissingPathParameter: The operation '{0}' does not define the '{1}' parameter which is required by the path.
OperationMissingRequiredProperty: The target operation requires parameter '{0}'.
OperationMustHaveNotificationContentExtension: The operation '{0}' is missing notification content extension as it has '{1}' properties marked as notification URL.
OperationMustHaveResponse: The operation is not valid, it must contain at least one response definition.
OperationParameterNameIsAmbiguous: The parameter name is ambiguous as it matches both a parameter name and a path to a body property.
OperationParameterNameNotFound: The parameter could not be found in operation '{0}' in the swagger document.
OperationParameterRequiredMismatch: The parameter is required, but an optional value is provided by operation '{0}'. The request cannot be made until a value for this parameter is provided.
OperationParametersAreNotUnique: The parameters in the operation '{0}' are not unique.
OperationParametersContainDuplicateParameter: The operation '{0}' contains duplicate parameters with name '{1}', location '{2}'.
OperationParametersContainMultipleBodyParameters: The operation '{0}' contains multiple parameters in the location 'body', at most one is allowed.
OperationParameterStaticTypeMismatch: The parameter has type '{0}', but a static value is provided of type '{1}'.
OperationParameterTypeMismatch: The parameter has type '{0}', but operation '{1}' is providing a parameter of type '{2}'.
OperationPathContainsUnsupportedCharacters: The operation path cannot contain wildcard character '*'.
OperationPathMayNotContainQueryOrFragment: The path is not valid, it must not contain a query part or fragment identifier. To include '?' or '#' characters in the path, they must be URL encoded.
OperationPathMustStartWithSlash: The path is not valid, it must start with a '/' character.
OperationPathTemplateNotValid: The path is not valid, each path template variable enclosed by '{' and '}' characters must be contained within a single URL segment. Individual '{' or '}' characters which are not enclosing a path template variable must be URL encoded.
OperationPathVariablesContainDefaults: The operation path template variables cannot set default values with character '='.
OperationRevisionEmpty: The operation '{0}' does not specify a revision in api annotation.
OperationSchemaCountExceedsMaxAllowed: The total number of schemas in the operation has exceeded the maximum allowed value of '{0}'. Please remove any unnecessary property or item definitions.
OperationShouldHaveSuccessfulResponse: The operation '{0}' should have at least one successful response definition.
OperationStatusAheadOfConnector: The operation '{0}' cannot be in a Production status ahead of the connector.
OperationSummaryTooLong: The operation 'summary' should be fewer than {0} characters for improved readablity.
PartialDuplicateOperationPath: The operation '{0}' has the path template '{1}' which is similar to other operation path templates, this can lead to an unexpected routing to a different operation in case an input path parameter value matches to a static value segment. It is better to have unconditional routing in all cases. Partially duplicated paths are: {2}
PathParameterMustBeRequired: The parameter must be marked as required as it is used in the operation path. Include the 'required' property, with the value 'true'.
PathParameterNotDefinedInTemplate: The 'path' parameter '{0}' is not defined in the URI path template. To include the parameter as a variable in the path, use '{' and '}' characters to enclose the name of the parameter in the path.
PathParametersContainDuplicateParameter: The path '{0}' contains duplicate parameters with name '{1}', location '{2}'.
PathParametersContainMultipleBodyParameters: The path '{0}' contains multiple parameters in the location 'body', at most one is allowed.
PathRedefined: The path '{0}' is defined multiple times with different capitalization. Paths must be unique when compared case-insensitively.
RestrictedCharactersInSummary: Summary string contains any of the restricted characters [{0}]
SelectedItemValuePathNotAllowedInThisPosition: The 'selectedItemValuePath' property is not allowed in this position. It is allowed only in 'browse' operation of 'x-ms-dynamic-tree' extension.
StringBinaryNotSupportedForFormUrlEncoded: String/binary parameters are not supported for operation '{0}' with 'application/x-www-form-urlencoded' consumes type.
TotalOperationsCountExceedsMaxAllowed: The total number of operations in the swagger exceeds the maximum allowed value of '{0}'.
UnrecognizedTypeFormat: The type/format '{0}' is not recognized.
WebhookOperationsMissingNotificationUrlProperty: The webhook operation '{0}' is missing notification URL property.
ArrayHasNoItems: The array should have items specified.
RequiredPropertyArrayEmpty: The 'required' array requires at least one value. If no properties are required in the schema, remove the 'required' property.
SchemesArrayEmpty: The 'schemes' array requires at least one value.
CollectionFormatValueNotSupported: The 'collectionFormat' keyword value '{0}' is not supported.
MimeTypeNotSupported: The MIME type '{0}' is not supported. The supported mime types are: '{1}'.
PathItemRefNotSuppored: The '$ref' property in a path is not supported.
SwaggerKeywordNotSupported: The '{0}' keyword is not supported.
FileParameterMustBeInFormData: Parameters of type 'file' are not valid in locations other than 'formData'.
ParameterListContainsFormDataAndBody: The 'parameters' list defines both a 'body' parameter, and a 'formData' parameter. Only one of these location types can be used in an operation.
ParameterReferenceNotFound: The parameter reference '{0}' could not be found in the swagger document.
ParameterReferenceNotValid: The parameter reference '{0}' is not valid. Parameter references must start with '#/parameters/' and be valid JSON Pointers.
ParameterRefLoopNotAllowed: The parameter definition may not use a '$ref' to point to another definition.
ParamtersWithSameNameMustHaveSameTypeAndVisibility: Parameters of the same name in fetch and subscribe operations must be of the same type and visibility.
PathParameterMissingEncoding: Encoding for path parameter '{0}' is missing, which might lead to invalid requests. Use "x-ms-url-encoding": "single" to ensure the value is URL encoded.
QueryParameterEncodingNotSupported: Encoding for query parameter '{0}' is not supported. All query parameters are single encoded by default.
ReservedParameterIsUsed: The parameter '{0}' is reserved and cannot be used in '{1}'.
ResponseRefLoopNotAllowed: The response definition may not use a '$ref' to point to another definition.
SourcePropertyInternal: The parameter reference '{0}' in the source operation '{1}' is internal or one of its parent(s) are internal. Either make the property visible or update the parameter reference to a static value.
AdditionalPropertyNotAllowed: The property '{0}' is not allowed and must be removed.
AdditionalPropertyNotAllowedAdjacentToRef: When '$ref' is defined, no other properties may be specified.
BasePathNotValid: The 'basePath' property, if present, must start with a '/' character.
BodyParameterPropertyNotValid: The 'body' parameter cannot use property '{0}', instead, the 'schema' property should be used to define the type used by the parameter.
ConnectorMetadataPropertiesMissing: The connector metadata property '{0}' is required.
ContactEmailNotValid: The contact 'email' property, if present, must be a valid email address.
DefaultValueMustMatchType: The 'default' value is of type '{0}', but should match the given type '{1}'.
EnumMustContainAtLeastOneElement: The 'enum' array requires at least one value.
ExtensionNameNotValid: The property '{0}' is not valid. If this property is an extension, its name must begin with "x-".
FilterFunctionsPropertyEmpty: The 'filterFunctions' property must have at least one element.
FilterFunctionsPropertyHasDuplicates: The 'filterFunctions' property cannot contain duplicates.
FilterFunctionsPropertyInInputSchema: The 'filterFunctions' property has to be in the response schema.
FilterFunctionsPropertyInvalidValue: The 'filterFunctions' property supports only these values: {0}".
HostNameNotValid: The 'host' property, if present, must be a valid URI host without a scheme or path.
InternalPropertyWithDefaultOptional: The internal property has a default value but is optional. Only required properties are guaranteed to be included in requests.
InvalidConnectorCategory: The connector category is invalid. Available categories are: [{0}].
InvalidStringBinaryProperty: A schema with type/format 'string/binary' can only be at the top level of a body or formData parameter.
JsonTypeIncorrect: The type of the property is incorrect. Expected type '{0}', but value is of type '{1}'.
JsonValueNotInEnum: The property value must be one of the following: {0}.
MimeTypeNotValid: The MIME type '{0}' is not valid.
MissingEnumValuesDisplayName: The 'x-ms-enum-values' extension is invalid. Please specify the property 'displayName'.
MultipleOfMustBeGreaterThanZero: The 'multipleOf' value must be greater than zero.
OneOfPropertiesRequired: At least one of the properties is required: [{0}].
ProductionStatusOnBetaService: The connector cannot be in Production status on a beta service.
PropertyMustBeRequired: The property is internal and has a default value, it must be required. Optional internal fields are ignored.
RequiredPropertyDefinitionMissing: The required property '{0}' is not defined in the object schema.
RequiredPropertyMissing: The '{0}' property is required.
RequiredPropertyNotOnObject: The property 'required' is applicable to schemas with 'object' type only and should be removed.
RequiredReadOnlyPropertyNotAllowedAsInput: An input property cannot be 'readonly' and required.
SchemeNotValid: The 'schemes' property must only contain transfer protocols from the list: {0}.
SecuritySchemePropertyNotValid: The security definition property '{0}' is not valid for definitions of type '{1}'.
SecuritySchemePropertyRequired: The security definition property '{0}' is required for definitions of type '{1}'.
SpecificationVersionIncorrect: The 'swagger' property must have the string value "2.0".
TagRedefined: The 'tags' property defines tag '{0}' multiple times.
TooManyConnectorCategories: The maximum allowed number of categories for the connector is '{0}'.
UrlNotValid: The 'url' property must be a valid absolute URL.
BodyParameterSchemaRequired: The 'body' parameter must define a 'schema' property.
BodySchemaCountExceedsMaxAllowed: The total number of schemas in the object exceeds the max schema count allowed value of '{0}'. Please remove any unnecessary property or item definitions.
DefaultResponseHasSchema: The 'default' response should not have schema definition. Schemas should be defined on expected responses only.
InvalidCustomEditorExtensionDictionaryValue: The 'x-ms-editor' extension can be specified as 'dictionary' only for schema with type object and additional properties allowed.
JsonPointerNotValid: The JSON Pointer path is not valid.
NonBodyParameterSchemaNotValid: The parameter cannot define a schema as it is not in the 'body'.
RequiredLoopInSchemaNotAllowed: Loops of required schema properties are not allowed.
ResponseExampleMustBeProducedByOperation: The response example '{0}' is not produced by the operation '{1}'.
ResponseHeadersAreNotUnique: The response headers are not unique.
ResponseMustBeDefaultOrHttpStatusCode: The response is not valid, the response must be a valid HTTP status code, or the string 'default'.
ResponseReferenceNotFound: The response reference '{0}' could not be found in the swagger document.
ResponseReferenceNotValid: The response reference '{0}' is not valid. Response references must start with '#/responses/' and be valid JSON Pointers.
SchemaDefinitionSetIncorrectly: The operation '{0}' should define an output schema on the 200 or 201 response code or in 'x-ms-notification-content' extension for a webhook to be visible in the designer.
SchemaReferenceNotFound: The schema reference '{0}' could not be found in the swagger document.
SchemaReferenceNotValid: The schema reference '{0}' is not valid. Schema references must start with '#/definitions/' and be valid JSON Pointers.
SchemaRefLoopNotAllowed: The schema definition may not use a '$ref' to point to another definition.
SchemaTooDeep: The schema exceeds the maximum allowed depth. Schemas must not exceed a depth of '{0}', including referenced ('$ref') schemas.
SchemaTypeFileNotValid: The schema type 'file' is not valid. Only parameters in 'formData' and the root response schema may be of type 'file'.
SchemeNotSupported: The WebSocket transfer protocol schemes are not supported.
TotalSchemaCountExceedsMaxAllowed: The maximum allowed number of schemas in the swagger is '{0}'. Please remove any unnecessary property or item definitions.
OAuthSecurityRequirementValueMustBeScopeName: The OAuth security requirement '{0}' refers to scope name '{1}', but this is not defined in the 'securityDefinitions' object.
SecurityRequirementMustBeDefined: The security requirement '{0}' is not defined in the 'securityDefinitions' object.
SecurityRequirementMustHaveEmptyValue: The security requirement '{0}' cannot specify any scopes, an empty array should be provided.
SecurityRequirementMustHaveValue: The security requirement '{0}' must have have a value. Provide an empty array if no OAuth scopes are required.
NotificationUrlNotAllowedInThisPosition: The notification URL property is not allowed in this position. It is allowed only in input body.
NotificationUrlNotInternal: The notification URL property itself or at least one of its parents must be internal.
NotificationUrlNotRequired: The notification URL property must be required all the way through the schema chain.
NotificationUrlNotString: The notification URL property must be of type string.
AllowEmptyValueOnlyValidForQueryFormData: The parameter cannot use the 'allowEmptyValue' keyword as it is not in the 'query' or 'formData' location.
DiscriminatorMustBeARequiredStringProperty: The 'discriminator' value must be the name of a required string property.
ExclusiveMaximumRequiresMaximum: The 'exclusiveMaximum' keyword can only be specified if the 'maximum' keyword is also specified.
ExclusiveMinimumRequiresMinimum: The 'exclusiveMinimum' keyword can only be specified if the 'minimum' keyword is also specified.
FieldLengthExceeded: The '{0}' value goes over the character limit '{1}'
FieldLengthNotInRange: The '{0}' value must be between '{1}' and '{2}' characters.
MaxItemsMustBeGreaterThanOrEqualToZero: The 'maxItems' value must be greater than or equal to zero.
MaxLengthMustBeGreaterThanOrEqualToZero: The 'maxLength' value must be greater than or equal to zero.
MaxPropertiesMustBeGreaterThanOrEqualToZero: The 'maxProperties' value must be greater than or equal to zero.
MinimumShouldBeLessThanOrEqualToMaximum: The 'minimum' value should be less than or equal to the 'maximum' value.
MinItemsMustBeGreaterThanOrEqualToZero: The 'minItems' value must be greater than or equal to zero.
MinItemsShouldBeLessThanOrEqualToMaxItems: The 'minItems' value should be less than or equal to the 'maxItems' value.
MinLengthMustBeGreaterThanOrEqualToZero: The 'minLength' value must be greater than or equal to zero.
MinLengthShouldBeLessThanOrEqualToMaxLength: The 'minLength' value should be less than or equal to the 'maxLength' value.
MinPropertiesMustBeGreaterThanOrEqualToZero: The 'minProperties' value must be greater than or equal to zero.
PatternShouldBeValidRegularExpression: The 'pattern' value should be a valid regular expression.
RequiredValueEmpty: The '{0}' property must have not empty value.
ValueContainsRestrictedWords: The value '{0}' contains at least one of the restricted words: '{1}'.
ValueMustBeInEnglish: The '{0}' value must be written in English.
ValueMustEndWithAlphanumeric: The '{0}' value must end with alphanumeric character.
`.trim().split("\n").map(e=>[e.slice(0,e.indexOf(":")),e.slice(e.indexOf(":")+2)]));function criteriaFor(e,t){let a=t.slice(0,4e3).replace(/\s+/g," ").trim(),o=a.toLowerCase(),r=e.filter(({validator:e,covers:t})=>e?.rule.toLowerCase()===o||t.some(e=>e.toLowerCase()===o));if(r.length>0)return r;let n=/\b\d{4}(?:\.\d{1,3}){3}\b/.exec(a)?.[0],s=void 0===n?[]:e.filter(({policyCodes:e})=>e.includes(n));if(s.length>0)return s;let p=sentenceOf(a),l=e.filter(({validator:e})=>e?.text!==void 0&&says(p,e.text));if(l.length>0)return l;let h=new Set;for(let[e,t]of i)fits(p,t)&&h.add(e);let u=/\b(?:error|warning)\s?:? ([A-Z]\w{4,80}):/.exec(a)?.[1];return void 0!==u&&i.has(u)&&h.add(u),e.filter(({validator:e,covers:t})=>void 0!==e&&h.has(e.rule)||t.some(e=>h.has(e)))}function sentenceOf(e){let t=e.indexOf(" ValuePath:");return(-1===t?e:e.slice(0,t)).replace(/^##\[\w{1,20}\]/,"").replace(/^\S{0,500}\(,\):\s?/,"").replace(/^(?:error|warning|info|message)\s?:?\s(?:[A-Z]\w{4,80}:\s)?/i,"").trim()}function says(e,t){return fits(e,t)||t.length>=20&&e.startsWith(t)}function fits(e,t){let a=t.split(/\{\d\}/),o=a[0]??"",r=a.at(-1)??"";if(1===a.length)return pasted_bare(e)===pasted_bare(t);if(!e.startsWith(o)||!pasted_bare(e).endsWith(pasted_bare(r)))return!1;let i=o.length;for(let t of a.slice(1,-1)){let a=e.indexOf(t,i);if(-1===a)return!1;i=a+t.length}return e.length-r.length>=i}function pasted_bare(e){return e.endsWith(".")?e.slice(0,-1):e}async function listCriteria(e){if("text"===e)return renderCriteria(o.CRITERIA);let t=o.CRITERIA.map(({id:e,title:t,area:a,kind:o,level:r,appliesTo:i,policyCodes:n,validator:s,source:p})=>({id:e,title:t,area:a,kind:o,level:r,appliesTo:i,policyCodes:n,validator:s?.rule,source:p.url}));return`${JSON.stringify(t,null,2)}
`}async function explain(e){let t=e.trim().toLowerCase(),a=o.CRITERIA.find(e=>e.id===t);if(a)return renderPage(a);let r=criteriaFor(o.CRITERIA,e);if(r.length>1)return renderCriteria(r);if(r[0])return renderPage(r[0]);let i=(0,o.nearestOf)(t,o.CRITERIA.map(e=>e.id));throw new o.UsageError(`There is no criterion '${e}'${i?`; did you mean ${i}?`:"; the command criteria lists all."}`)}}};
