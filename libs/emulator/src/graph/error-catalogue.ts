export interface KnownError {
  readonly httpStatus: number;
  readonly title: string;
  readonly details: string;
}

/** Meta's codes with the titles, explanations and HTTP statuses its error reference gives them. */
const errorCatalogue: Readonly<Record<number, KnownError>> = {
  1: known(400, 'API Unknown', 'Invalid request or possible server error.'),
  2: known(503, 'API Service', 'Temporary due to downtime or due to being overloaded.'),
  4: known(400, 'Application request limit reached', 'The app has reached its API call rate limit.'),
  10: known(403, 'Permission Denied', 'Permission is either not granted or has been removed.'),
  100: known(400, 'Invalid parameter', 'The request included one or more unsupported or misspelled parameters.'),
  190: known(401, 'Access token has expired', 'The access token has expired.'),
  368: known(403, 'Temporarily blocked for policies violations', 'The account has been restricted or disabled.'),
  80007: known(400, 'Rate limit issues', 'The WhatsApp Business Account has reached its rate limit.'),
  130429: known(
    400,
    'Rate limit hit',
    'Message failed to send because there were too many messages sent from this phone number in a short period of time',
  ),
  130472: known(400, "User's number is part of an experiment", 'Message was not sent as part of an experiment.'),
  131000: known(500, 'Something went wrong', 'Message failed to send due to an unknown error.'),
  131005: known(403, 'Access denied', 'Permission is either not granted or has been removed.'),
  131008: known(400, 'Required parameter is missing', 'The request is missing a required parameter.'),
  131009: known(400, 'Parameter value is not valid', 'One or more parameter values are invalid.'),
  131016: known(500, 'Service unavailable', 'A service is temporarily unavailable.'),
  131021: known(400, 'Recipient cannot be sender', 'Sender and recipient phone number is the same.'),
  131026: known(400, 'Message undeliverable', 'Message Undeliverable.'),
  131030: known(
    400,
    'Recipient phone number not in allowed list',
    'Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.',
  ),
  131031: known(403, 'Account has been locked', 'The account has been restricted or disabled for a policy violation.'),
  131042: known(
    400,
    'Business eligibility payment issue',
    'Message failed to send because of a payment method problem.',
  ),
  131045: known(500, 'Incorrect certificate', 'Message failed to send due to a phone number registration error.'),
  131047: known(
    400,
    'Re-engagement message',
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  ),
  131048: known(
    400,
    'Spam rate limit hit',
    'There are restrictions on how many messages can be sent from this number.',
  ),
  131049: known(
    400,
    'Meta chose not to deliver',
    'This message was not delivered to maintain healthy ecosystem engagement.',
  ),
  131051: known(400, 'Unsupported message type', 'Message type is currently not supported.'),
  131052: known(400, 'Media download error', 'Unable to download the media sent by the user.'),
  131053: known(400, 'Media upload error', 'Unable to upload the media used in the message.'),
  131056: known(
    400,
    '(Business Account, Consumer Account) pair rate limit hit',
    'Too many messages sent from this phone number to the same phone number in a short period of time.',
  ),
  131057: known(500, 'Account in maintenance mode', 'Business Account is in maintenance mode.'),
  133010: known(400, 'Phone number not registered', 'Phone number not registered on the WhatsApp Business Platform.'),
};

function known(httpStatus: number, title: string, details: string): KnownError {
  return { httpStatus, title, details };
}

export function knownError(code: number): KnownError {
  return errorCatalogue[code] ?? known(400, 'Something went wrong', 'An error this emulator has no words for.');
}
