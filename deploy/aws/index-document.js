// CloudFront function (cloudfront-js-2.0) for requests of viewers: a bucket knows no index documents, so folders get theirs here;
// an address without the slash at its end is sent to the one with it, query and all.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler({ request }) {
  const { uri, querystring } = request;
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  if (last === '') {
    request.uri = `${uri}index.html`;
    return request;
  }
  if (last.includes('.')) return request;
  const query = Object.keys(querystring).map((name) => {
    const values = querystring[name].multiValue || [querystring[name]];
    return values.map(({ value }) => (value === '' ? name : `${name}=${value}`)).join('&');
  });
  // One slash at the beginning: an address that begins with two would lead to another host.
  const location = `/${uri.replace(/^[/\\]+/, '')}/${query.length === 0 ? '' : `?${query.join('&')}`}`;
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
}
