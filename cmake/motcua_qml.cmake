# motcua_qml_module(ui URI Motcua.Ui SOURCES a.cpp QML controls/A.qml SINGLETONS theme/Theme.qml
#                   RESOURCES icons/a.svg LINKS other...)
# A static library that is also a QML module. QML files may live in subfolders: each gets the alias
# of its bare name, so that it stands beside the qmldir (a file away from it makes compiled QML that
# names a singleton loop for ever). The module has no plugin: `motcua::ui::use_modules` names its
# registration, see ui/modules.h.
function(motcua_qml_module name)
    cmake_parse_arguments(ARG "" "URI" "SOURCES;QML;SINGLETONS;RESOURCES;LINKS" ${ARGN})
    foreach(file IN LISTS ARG_QML ARG_SINGLETONS)
        get_filename_component(bare "${file}" NAME)
        set_source_files_properties(${file} PROPERTIES QT_RESOURCE_ALIAS "${bare}")
    endforeach()
    set_source_files_properties(${ARG_SINGLETONS} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
    string(REPLACE "." "/" folder "${ARG_URI}")
    set(modules "${CMAKE_BINARY_DIR}/qml")

    add_library(${name} STATIC ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON
        QT_QMLCACHEGEN_ARGUMENTS "--only-bytecode")
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}
        PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${ARG_LINKS})
    # Debug builds read the QML text itself: half as much to compile, and the text is tested.
    if(CMAKE_BUILD_TYPE STREQUAL "Debug")
        set(cache NO_CACHEGEN)
    endif()
    qt_add_qml_module(${name} URI ${ARG_URI} VERSION 1.0 NO_PLUGIN ${cache} DEPENDENCIES QtQuick
        OUTPUT_DIRECTORY "${modules}/${folder}" IMPORT_PATH "${modules}"
        QML_FILES ${ARG_SINGLETONS} ${ARG_QML} RESOURCES ${ARG_RESOURCES})
endfunction()

# motcua_translations(kiosk i18n/kiosk_en.ts): compiles the files into `:/i18n/` of the library.
# `./motcua` and the tests hold them complete; the source texts are Vietnamese.
function(motcua_translations name)
    qt_add_lrelease(${name} TS_FILES ${ARGN} QM_FILES_OUTPUT_VARIABLE compiled)
    qt_add_resources(${name} "${name}_i18n" PREFIX "/i18n" BASE "${CMAKE_CURRENT_BINARY_DIR}"
        FILES ${compiled})
endfunction()
