# entente_target(NAME): what every target of the project shares: include root and warnings.
# GCC 12 sees uninitialised values in every optimised std::optional that it cannot follow (its bug 80635), and
# overlapping copies in std::string's operator+ (its bug 105651).
function(entente_target name)
  target_include_directories(${name} PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>")
  target_compile_features(${name} PUBLIC cxx_std_20)
  # GCC 12 warns falsely of "x" + std::string() under -O2 (GCC bug 105651, mended in 13).
  target_compile_options(${name} PRIVATE $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
  target_compile_options(${name} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                         $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict>
                                         $<$<BOOL:${ENTENTE_WERROR}>:-Werror>)
endfunction()
