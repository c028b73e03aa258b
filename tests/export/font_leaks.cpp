// For the leak checker, which asks for this by its name: fontconfig keeps what it once read, and lets it go nowhere.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}
