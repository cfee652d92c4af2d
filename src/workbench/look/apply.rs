//! Puts the tokens into egui's styles: once at the start and once at every change of theme, never per frame.

use egui::style::{ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{Context, CornerRadius, Margin, Shadow, Stroke, Style, Visuals, vec2};

use super::fonts;
use super::tokens::{FOCUS_RING, LINE, RADIUS, TARGET, Theme, Tokens, space};

/// Hands egui the bundled fonts. They are used from the next pass on.
pub fn install_fonts(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
}

/// Sets both of egui's styles to this theme.
pub fn apply(ctx: &Context, theme: Theme) {
    let style = style(&Tokens::of(theme));
    ctx.set_style_of(egui::Theme::Light, style.clone());
    ctx.set_style_of(egui::Theme::Dark, style);
    ctx.set_theme(if theme == Theme::Light {
        egui::Theme::Light
    } else {
        egui::Theme::Dark
    });
}

/// Leaves the window's own frame to the desktop: fixed by us, it would hide from egui that the desktop's preference changes.
pub fn leave_to_system(ctx: &Context) {
    ctx.set_theme(egui::ThemePreference::System);
}

fn style(tokens: &Tokens) -> Style {
    let mut style = Style {
        text_styles: fonts::styles(),
        visuals: visuals(tokens),
        animation_time: 0.0,
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::S, space::S);
    spacing.button_padding = vec2(space::M, space::XS);
    spacing.interact_size = vec2(TARGET, TARGET);
    spacing.icon_width = space::L;
    spacing.icon_width_inner = space::S;
    spacing.icon_spacing = space::S;
    spacing.menu_margin = Margin::same(space::S as i8);
    spacing.window_margin = Margin::same(space::L as i8);
    spacing.tooltip_width = 360.0;
    // In the text's colour: the surface's own would not be seen on it.
    spacing.scroll = ScrollStyle {
        foreground_color: true,
        handle_min_length: space::XL,
        ..ScrollStyle::solid()
    };
    // A fading edge would take the contrast away from the text in it.
    spacing.scroll.fade.strength = 0.0;
    // Nothing that is drawn can be selected: selecting alone would hand text to the primary selection of the desktop.
    style.interaction.selectable_labels = false;
    style.interaction.multi_widget_text_select = false;
    style.explanation_tooltips = false;
    style.url_in_tooltip = false;
    style
}

fn visuals(tokens: &Tokens) -> Visuals {
    let mut visuals = if tokens.theme == Theme::Light {
        Visuals::light()
    } else {
        Visuals::dark()
    };
    let radius = CornerRadius::same(RADIUS);
    let widget = |fill, edge: Stroke, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: edge,
        corner_radius: radius,
        fg_stroke: Stroke::new(LINE, text),
        expansion: 0.0,
    };
    let edge = Stroke::new(LINE, tokens.border);
    // egui draws what has the focus as active: the ring is the active edge.
    let ring = Stroke::new(FOCUS_RING, tokens.focus);
    visuals.widgets = Widgets {
        noninteractive: widget(tokens.panel, Stroke::new(LINE, tokens.rule), tokens.text),
        inactive: widget(tokens.panel, edge, tokens.text),
        hovered: widget(tokens.raised, Stroke::new(LINE, tokens.text_quiet), tokens.text),
        active: widget(tokens.raised, ring, tokens.text),
        open: widget(tokens.raised, edge, tokens.text),
    };
    visuals.selection = Selection {
        bg_fill: tokens.selected,
        stroke: Stroke::new(FOCUS_RING, tokens.focus),
    };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(tokens.text_quiet);
    visuals.hyperlink_color = tokens.accent;
    visuals.faint_bg_color = tokens.background;
    visuals.extreme_bg_color = tokens.background;
    visuals.text_edit_bg_color = Some(tokens.panel);
    visuals.code_bg_color = tokens.raised;
    visuals.warn_fg_color = tokens.status.warn;
    visuals.error_fg_color = tokens.status.error;
    visuals.window_corner_radius = radius;
    visuals.menu_corner_radius = radius;
    visuals.window_fill = tokens.panel;
    visuals.window_stroke = edge;
    visuals.window_shadow = Shadow::NONE;
    visuals.panel_fill = tokens.background;
    visuals.text_cursor = TextCursorStyle {
        stroke: Stroke::new(FOCUS_RING, tokens.accent),
        blink: false,
        ..TextCursorStyle::default()
    };
    visuals.image_loading_spinners = false;
    visuals
}
