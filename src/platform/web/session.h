#pragma once
// The HTTP of one connection: reads requests within the limits, asks for answers, writes them.

#include "platform/web/io.h"
#include "platform/web/server.h"

namespace baeumgil {

Awaitable<void> serve_connection(Stream&, SessionHost&, ServerSettings const&, Server::Answer const&);

}  // namespace baeumgil
