/** Packages that pass the context of a trace on at run time, whatever the source says. */
export const tracers = /^(?:@opentelemetry\/|@sentry\/|@google-cloud\/trace-agent|@azure\/monitor-opentelemetry|@elastic\/|@splunk\/otel|@vercel\/otel|@dynatrace\/|@aws-lambda-powertools\/tracer|@logfire|dd-trace|newrelic|elastic-apm-node|applicationinsights|aws-xray-sdk|zipkin|jaeger-client|@instana\/|cls-rtracer|express-request-id|honeycomb-beeline|skywalking-backend-js|lightstep-tracer)/;

/** Headers and names by which one request is known in several services. */
export const traceNames = /traceparent|tracestate|trace_?-?id|x-b3|\bb3\b|request-?_?id|correlation-?_?id|opentelemetry|asynclocalstorage/i;
