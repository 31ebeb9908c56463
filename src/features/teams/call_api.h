#pragma once

namespace baeumgil {

class Database;
class Router;
void add_call_api(Router&, Database&);

}  // namespace baeumgil
