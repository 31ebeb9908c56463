#pragma once

namespace baeumgil {

class Database;
class Router;
void add_calendar_api(Router&, Database&);

}  // namespace baeumgil
