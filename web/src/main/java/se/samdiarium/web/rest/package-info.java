/**
 * REST under {@code /api/v1}: the doors of the features for machines. JSON in and out, errors as {@code application/problem+json} (RFC 9457),
 * ETag and conditional requests (RFC 9110), log-in by HTTP Basic. Described by OpenAPI at {@code /openapi}.
 */
package se.samdiarium.web.rest;
